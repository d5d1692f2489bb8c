import { type HubRoom } from '../../../destinations/hubRoom';
import { type LedgerReader } from '../../../destinations/types';
import { type WorkbookPort } from '../../../port/workbookPort';
import { type PeriodSettings } from '../../../submission/period';
import { type Desk } from '../desk/types';
import { type ReportDesk } from '../reportDesk/types';
import { type Pickable } from './files';
import { type Source } from './state';
import { type PaneSettings } from '../../session/settings';
import { type PaneTools } from '../../session/tools';

/** A hub as the coordinator's room needs it. */
export interface CoordinatorHub extends Pick<
  HubRoom,
  | 'me'
  | 'picture'
  | 'summary'
  | 'tracker'
  | 'dashboard'
  | 'workbook'
  | 'review'
  | 'plans'
  | 'putPlan'
  | 'decisions'
  | 'decide'
  | 'takeBack'
  | 'publication'
  | 'publish'
> {
  get: ReturnType<PaneTools['hub']>['get'];
  period(period: string): Promise<PeriodSettings>;
}

/** A cell to be looked at in its own workbook. */
export interface CellInFile extends Pick<Pickable, 'name' | 'bytes'> {
  readonly sheet: string;
  readonly cell: string;
}

/** Everything the coordinator's room needs from outside. */
export interface CoordinatorTools extends Pick<PaneTools, 'memory' | 'now' | 'newId' | 'report'> {
  /** As they are now. */
  readonly settings: () => PaneSettings;
  readonly desk: Desk;
  readonly reports: ReportDesk;
  /** The open workbook; `null` on the page of its own. */
  readonly port: WorkbookPort | null;
  readonly hub: (address: string, token: string) => CoordinatorHub;
  /** The ledger workbook on SharePoint or OneDrive; `null` where none is set. */
  readonly graph: () => LedgerReader | null;
  /** The open workbook as a file of the given name, as it is now; `null` where its bytes cannot be had. */
  readonly openFile: ((name: string) => Pickable) | null;
  /** Shows a cell of a file beside the room; rejects with what its `bytes` does. `null` where no page can. */
  readonly showCell: ((file: CellInFile) => Promise<void>) | null;
  /** Address of the page everybody may see of a period; `null` where the hub's is not known. */
  readonly publicPage: (period: string) => string | null;
  /** Gives a file to the user. */
  readonly save: (bytes: Uint8Array, name: string, type: 'xlsx' | 'zip' | 'docx') => void;
  /** False when the clipboard is closed to us. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Address a unit can be pointed to; `null` when reports come as files. */
  readonly link: (source: Source | null) => string | null;
  /** `null` where the program around the page cannot print it. */
  readonly print: (() => void) | null;
}
