import { type WorkbookSnapshot } from '../../appendix/snapshot';
import { type CheckContext } from '../../check/types';
import { type Destination } from '../../destinations/types';
import { type Examination } from '../../examine/examine';
import { type WorkbookPort } from '../../port/workbookPort';
import { type PeriodSettings } from '../../submission/period';

/** A hub as the pane needs it: somewhere to send to, that also knows its periods. */
export interface PaneHub extends Destination {
  period(period: string): Promise<PeriodSettings>;
}

/** Small texts kept on this computer, beyond the life of the pane. `set` returns false when nothing could be kept. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string | null): boolean;
}

/** Everything the pane needs from outside; made once, in the composition root. */
export interface PaneTools {
  readonly port: WorkbookPort;
  readonly examine: (workbook: WorkbookSnapshot, context: CheckContext) => Promise<Examination>;
  /** `address` "" is the address the pane itself came from. */
  readonly hub: (address: string, token: string) => PaneHub;
  readonly memory: Memory;
  readonly now: () => Date;
  /** UUIDv7. */
  readonly newId: () => string;
  /** Calls back later; returns what stops it. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
  /** For errors that are our own fault: seen by developers, never by users. */
  readonly report: (error: unknown) => void;
}
