import { type WorkbookPort } from '../../port/workbookPort';
import { noticeOf } from './running';
import { type KeptWarning, type Store, type WrongFinding } from './state';
import { type PaneTools } from './tools';

/** Keys of what the workbook itself remembers. */
const KEPT_SETTING = 'phuluc.confirmed';
const WRONG_SETTING = 'phuluc.wrong';

/** What a remark is about: a rule at these cells of a sheet. */
export interface Place {
  readonly rule: string;
  readonly sheet: string;
  readonly cells: readonly string[];
}

/** What people say about findings, kept in the workbook so that it travels with the file. */
export interface RemarkActions {
  /** Keeps a warning as it is, with a reason. */
  keepWarning(warning: KeptWarning): Promise<void>;
  unkeepWarning(warning: Place): Promise<void>;
  /** Notes for the coordinator that a finding is wrong; it stays what it is. */
  callWrong(finding: WrongFinding): Promise<void>;
  uncallWrong(finding: Place): Promise<void>;
}

export function remarkActions(store: Store, tools: PaneTools): RemarkActions {
  async function keep(key: string, remarks: readonly Place[]): Promise<void> {
    try {
      await tools.port.setSetting(key, remarks.length === 0 ? null : JSON.stringify(remarks));
    } catch (error) {
      store.set({ notice: noticeOf(error, tools.report) });
    }
  }

  async function setKept(kept: readonly KeptWarning[]): Promise<void> {
    store.set({ kept });
    await keep(KEPT_SETTING, kept);
  }

  async function setWrong(wrongFindings: readonly WrongFinding[]): Promise<void> {
    store.set({ wrongFindings });
    await keep(WRONG_SETTING, wrongFindings);
  }

  return {
    keepWarning: (warning) => setKept([...without(store.get().kept, warning), warning]),
    unkeepWarning: (warning) => setKept(without(store.get().kept, warning)),
    callWrong: (finding) => setWrong([...without(store.get().wrongFindings, finding), finding]),
    uncallWrong: (finding) => setWrong(without(store.get().wrongFindings, finding)),
  };
}

/** What the workbook remembers. */
export async function readRemarks(
  port: WorkbookPort,
): Promise<{ readonly kept: readonly KeptWarning[]; readonly wrongFindings: readonly WrongFinding[] }> {
  return {
    kept: listFrom<KeptWarning>(await port.getSetting(KEPT_SETTING)),
    wrongFindings: listFrom<WrongFinding>(await port.getSetting(WRONG_SETTING)),
  };
}

const isSame = (a: Place, b: Place): boolean =>
  a.rule === b.rule && a.sheet === b.sheet && a.cells.join(',') === b.cells.join(',');

const without = <T extends Place>(remarks: readonly T[], place: Place): T[] =>
  remarks.filter((one) => !isSame(one, place));

/** Anything that is not what we write counts as nothing: the file may have been through other hands. */
function listFrom<T extends Place>(text: string | null): T[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((one): one is T => isPlace(one)) : [];
  } catch {
    return [];
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, sheet, cells } = value as Partial<Record<keyof Place, unknown>>;
  return typeof rule === 'string' && typeof sheet === 'string' && Array.isArray(cells);
}
