import { type RefusalCode } from '../../../submission/ledger';
import { type FiledSubmission } from '../../../submission/replay';
import { type ReturnedFile } from '../../../submission/returned';
import { type FileReading } from '../desk/types';

/** A file as a page hands it over; its bytes are fetched when its turn comes. */
export interface Pickable {
  /** With its folders, where a folder was dropped. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  bytes(): Promise<Uint8Array>;
}

/** A file that was picked, and what became of it. */
export interface PickedFile {
  readonly key: string;
  readonly name: string;
  /** When it was last changed, ISO 8601. */
  readonly changed: string;
  /** `null` until its turn has come. */
  readonly reading: FileReading | null;
  /** Chosen by the coordinator; `null`: as the file says. */
  readonly unit: string | null;
  /** Counts although it says another period. */
  readonly isTaken: boolean;
  readonly bytes: Pickable['bytes'];
}

/** Why a file that could be read does not count. */
export type LeftOutWhy = 'superseded' | RefusalCode;

export type FileVerdict =
  | 'waiting'
  | 'counts'
  /** Counts, under its own name. */
  | 'unit-unknown'
  | 'other-period'
  | 'no-table'
  | 'unread'
  | 'bad-submission'
  | LeftOutWhy;

/** The same file twice has one key. */
export const keyOf = ({ name, size, lastModified }: Pickable): string => `${name}|${size}|${lastModified}`;

/** "báo cáo" of "nhận về/báo cáo.xlsx". */
export function bareName(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

/** The period the file speaks of, `null` when it does not say. */
export function periodOfFile({ reading }: PickedFile): string | null {
  if (reading?.kind === 'report') return reading.period;
  return reading?.kind === 'submission' ? reading.filed.submission.period : null;
}

/** The unit a file counts for; `null` when it is no report. A file that names none counts under its own name. */
export function unitOfFile({ reading, unit, name }: PickedFile): string | null {
  if (reading?.kind === 'submission') return reading.filed.submission.unit;
  return reading?.kind === 'report' ? (unit ?? reading.unit ?? bareName(name)) : null;
}

/** What is to be said of a file in a period. */
export function verdictOf(
  file: PickedFile,
  period: string,
  leftOut: Readonly<Record<string, LeftOutWhy>>,
): FileVerdict {
  const { reading } = file;
  if (reading === null) return 'waiting';
  if (reading.kind !== 'report' && reading.kind !== 'submission') return reading.kind;
  const why = leftOut[reading.kind === 'report' ? file.key : file.name];
  if (why !== undefined) return why;
  if (!isOfPeriod(file, period)) return 'other-period';
  return reading.kind === 'report' && file.unit === null && reading.unit === null ? 'unit-unknown' : 'counts';
}

/** A submission's period is part of what was sent; a workbook's can be overruled. */
function isOfPeriod(file: PickedFile, period: string): boolean {
  const own = periodOfFile(file);
  return own === null || own === period || (file.reading?.kind === 'report' && file.isTaken);
}

/** The workbooks that count for a period, each with its unit. */
export function returnedFiles(files: readonly PickedFile[], period: string): ReturnedFile[] {
  return files.flatMap((file): ReturnedFile[] => {
    const unit = unitOfFile(file);
    if (file.reading?.kind !== 'report' || unit === null || !isOfPeriod(file, period)) return [];
    return [{ ...file.reading.report, file: file.key, unit, changed: file.changed }];
  });
}

export function filedSubmissions(files: readonly PickedFile[]): FiledSubmission[] {
  return files.flatMap(({ reading }) => (reading?.kind === 'submission' ? [reading.filed] : []));
}

/** The picked file in which a unit's sheet stands; `null` when the report did not come as a workbook. */
export function fileWithSheet(files: readonly PickedFile[], unit: string, sheet: string): PickedFile | null {
  const holds = ({ reading }: PickedFile): boolean =>
    reading?.kind === 'report' && reading.report.rows.some((row) => row.sheet === sheet);
  const own = files.filter((file) => unitOfFile(file) === unit && holds(file));
  return own.reduce<PickedFile | null>((a, b) => (a === null || b.changed >= a.changed ? b : a), null);
}
