import { type CellRange } from '../appendix/snapshot';
import { type HeadingSense } from '../catalogue/headings';
import { type Agency, type ProvinceId } from '../catalogue/types';
import { type Severity, type Tolerances, type WrongSetting } from '../check/types';
import { type IsoDate, type Period } from '../values/types';

/** The settings of the first block, one of each. */
export interface GeneralSettings {
  readonly plan: string | null;
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly period: Period | null;
  readonly asOf: IsoDate | null;
  /** Id of the catalogue, or of an agency the sheet adds. */
  readonly unit: string | null;
  readonly province: ProvinceId | null;
  readonly tolerances: Tolerances;
}

/** What the sheet "Cấu hình Phụ lục" of a workbook sets; what is blank or wrong there is not set. */
export interface Configuration extends GeneralSettings {
  readonly sheet: string;
  /** All filled cells of the sheet. */
  readonly range: CellRange;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly rulesOff: readonly string[];
  readonly headings: readonly { readonly sense: HeadingSense; readonly phrases: readonly string[] }[];
  /** Added agencies, and known ones with further names or an end; they go before the catalogue's. */
  readonly agencies: readonly Agency[];
  readonly wrong: readonly WrongSetting[];
}
