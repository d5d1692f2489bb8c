import { parseAddress } from '../../src/appendix/address';
import { type ColumnRole } from '../../src/appendix/types';
import { type CheckContext } from '../../src/check/types';
import { wordsOf } from '../../src/cli/words';
import { examineWorkbook } from '../../src/examine/examine';
import { type ItemRecord } from '../../src/examine/records';
import { type Reported, reportedBy } from '../../src/submission/reported';
import { readXlsx } from '../../src/xlsx/read';
import { patchXlsx } from '../../src/xlsx/patch';
import { type WorkbookEdit } from '../../src/xlsx/model';

/** What a unit says of a row. */
export interface Answer {
  readonly result?: string;
  readonly progress?: string;
  readonly completedOn?: string;
  readonly difficulty?: string;
}

/** How a unit behaves in a quarter; the faults are those coordinators meet. */
export type Behaviour =
  | 'plain'
  /** Never sends. */
  | 'silent'
  | 'late'
  /** Leaves a result out, is refused, fills it in. */
  | 'forgetful'
  /** Reports figures that others contradict. */
  | 'contradicting'
  /** Writes a title anew, the row's key lost. */
  | 'retitling'
  /** Reports on a table numbered otherwise, keys lost. */
  | 'renumbering'
  /** Sends twice; the second counts. */
  | 'correcting'
  /** Its report is returned and not sent again. */
  | 'returned';

const BEHAVIOURS: readonly Behaviour[] = [
  'plain',
  'contradicting',
  'silent',
  'late',
  'retitling',
  'plain',
  'forgetful',
  'correcting',
  'returned',
  'renumbering',
  'plain',
];

export const behaviourOf = (index: number): Behaviour => BEHAVIOURS[index % BEHAVIOURS.length] ?? 'plain';

/** The one number of a target such as "≥ 37,6" or "80%"; `null` for words and several numbers. */
export function plainTarget(
  text: string,
): { readonly value: number; readonly isPercent: boolean; readonly isStrict: boolean } | null {
  const number = /^([≥>]?)\s*(\d+(?:,\d+)?)\s*(%?)$/.exec(text.trim());
  if (number === null) return null;
  const [, sign, digits = '', percent] = number;
  return { value: Number(digits.replace(',', '.')), isPercent: percent === '%', isStrict: sign === '>' };
}

/** What this unit answers; every unit the same for an indicator, unless it contradicts. */
export function answerTo(row: ItemRecord, unit: string, contradicts: boolean): Answer {
  const seed = [...row.key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  if (row.kind === 'indicators') {
    const target = plainTarget(row.target?.text ?? '');
    const wanted = target?.value ?? 50;
    const value = Math.max(1, wanted - (seed % 3) - (contradicts ? 1 : 0));
    const text = String(Math.round(value * 100) / 100).replace('.', ',');
    return { result: target?.isPercent === true ? `${text}%` : text, progress: 'Đang thực hiện' };
  }
  const own = [...unit].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, seed);
  switch (own % 4) {
    case 0:
      return { progress: 'Đã hoàn thành', completedOn: '15/01/2026' };
    case 1:
      return { progress: 'Đã hoàn thành', completedOn: '03/09/2026' };
    case 2:
      return { progress: 'Đang thực hiện', difficulty: `Chưa bố trí đủ kinh phí (${unit})` };
    default:
      return { progress: 'Chưa thực hiện' };
  }
}

/** Reads a workbook as every shell does before it sends. */
export function readReport(bytes: Uint8Array, context: CheckContext): Reported {
  const report = reportedBy(examineWorkbook(readXlsx(bytes), context), wordsOf('vi'));
  if (report === null) throw new Error('A unit’s workbook holds its rows.');
  return report;
}

/** Rows a unit fills in. */
export const itemsOf = ({ rows }: Reported): readonly ItemRecord[] => rows.filter(({ group }) => group !== true);

/** The workbook with cells of a row changed; `null` empties one. */
export function typed(
  bytes: Uint8Array,
  cells: readonly { readonly row: ItemRecord; readonly role: ColumnRole; readonly value: string | null }[],
): Uint8Array {
  return patchXlsx(
    bytes,
    cells.map(({ row, role, value }): WorkbookEdit => {
      const at = parseAddress(row.cells[role] ?? '');
      if (at === null) throw new Error(`The table has no column ${role}.`);
      return { kind: 'cell', sheet: row.sheet, row: at.row, column: at.column, value };
    }),
  );
}

/** The workbook with every row answered. */
export function filledIn(bytes: Uint8Array, answers: readonly (readonly [ItemRecord, Answer])[]): Uint8Array {
  return typed(
    bytes,
    answers.flatMap(([row, answer]) =>
      (Object.entries(answer) as [keyof Answer, string][]).map(([role, value]) => ({ row, role, value })),
    ),
  );
}
