import { type IsoDate } from '../values/types';

/** Ids of the provinces whose catalogues are shipped. */
export type ProvinceId = 'lai-chau' | 'son-la';

/** An agency, a group of units, or a commune, as the catalogue knows it. */
export interface Agency {
  /** `sl-so-khcn`, `g-sbn`, or `xa-<code>` for a commune or ward. */
  readonly id: string;
  readonly name: string;
  /** `null` for central agencies and groups, which every province shares. */
  readonly province: ProvinceId | null;
  readonly kind: string;
  readonly abbreviations: readonly string[];
  readonly variants: readonly string[];
  /** The name stands for many units, each of which must report. */
  readonly isGroup: boolean;
  /** Set when the agency no longer exists. */
  readonly ended: {
    readonly on: IsoDate;
    readonly successors: readonly string[];
    /** Functions went to several agencies: all are offered, none is chosen for the user. */
    readonly split: boolean;
  } | null;
}
