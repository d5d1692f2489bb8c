import { type DraftColumn, type DraftItem, type DraftRow, type TableDraft } from './draft';
import { ConvertProblem } from './problem';
import { titlesOf } from './printedTitles';

type Fields = Readonly<Record<string, unknown>>;

/** Columns of the printed tables by the names of the cleaned data's fields. */
const COLUMNS: Readonly<Record<string, Omit<DraftColumn, 'id' | 'heading'>>> = {
  tt: { width: 6, align: 'center' },
  stt: { width: 6, align: 'center' },
  indicator: { width: 52, align: 'left' },
  task: { width: 52, align: 'left' },
  unit: { width: 15, align: 'center' },
  target: { width: 26, align: 'center', holds: 'figures' },
  target2026: { width: 18, align: 'center', holds: 'figures' },
  result2025: { width: 20, align: 'center', holds: 'figures' },
  lead: { width: 26, align: 'left' },
  coordinate: { width: 28, align: 'left' },
  product: { width: 28, align: 'left' },
  due: { width: 20, align: 'center' },
};

/** The fields of each form of table in the order of its printed columns. */
const FORMS: readonly (readonly string[])[] = [
  ['tt', 'indicator', 'unit', 'target', 'lead'],
  ['stt', 'indicator', 'result2025', 'target2026', 'lead', 'coordinate'],
  ['stt', 'task', 'lead', 'coordinate', 'product', 'due'],
];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Fields of a JSON document. @throws ConvertProblem when it is none with rows */
export function tableFields(table: unknown): { readonly fields: Fields; readonly rows: readonly Fields[] } {
  if (!isFields(table) || !Array.isArray(table['rows'])) throw new ConvertProblem('rows');
  const rows: unknown[] = table['rows'];
  if (rows.length === 0 || !rows.every(isFields)) throw new ConvertProblem('rows');
  return { fields: table, rows };
}

/** A printed table of the documents as a draft. @throws ConvertProblem for a table of another form */
export function readPrintedTable(table: unknown): TableDraft {
  const { fields, rows } = tableFields(table);
  const headings = fields['columnsInSource'];
  const form = FORMS.find((names) => names.every((name) => rows.every((row) => name in row)));
  if (form === undefined || !Array.isArray(headings) || headings.length !== form.length) {
    throw new ConvertProblem('columnsInSource');
  }
  const source = isFields(fields['source']) ? fields['source'] : {};
  const part = text(source['part']);
  return {
    sheetName: part === '' ? 'Phụ lục' : part.slice(0, 31),
    titles: titlesOf(text(source['id']), part, text(fields['title'])),
    columns: form.map((id, index) => ({ id, heading: text(headings[index]), ...columnOf(id) })),
    rows: withSections(rows, sectionLabels(fields['sections']), (row) => readItem(row, form)),
  };
}

function columnOf(id: string): Omit<DraftColumn, 'id' | 'heading'> {
  const column = COLUMNS[id];
  if (column === undefined) throw new ConvertProblem(id);
  return column;
}

/** Labels as printed ("I." beside "III"), by section. */
function sectionLabels(sections: unknown): ReadonlyMap<string, string> {
  const list: unknown[] = Array.isArray(sections) ? sections : [];
  return new Map(
    list.filter(isFields).map((one) => [text(one['section']), text(one['label']) || text(one['section'])]),
  );
}

/** Puts a heading row before the first row of every section. */
export function withSections(
  rows: readonly Fields[],
  labels: ReadonlyMap<string, string>,
  item: (row: Fields) => DraftItem,
): DraftRow[] {
  const drafts: DraftRow[] = [];
  let current: string | undefined;
  for (const row of rows) {
    const section = text(row['section']);
    if (section !== current && section !== '') {
      drafts.push({ kind: 'section', label: labels.get(section) ?? section, title: text(row['sectionTitle']) });
    }
    current = section;
    drafts.push(item(row));
  }
  return drafts;
}

function readItem(row: Fields, form: readonly string[]): DraftItem {
  const cells: Record<string, string | null> = {};
  for (const id of form) cells[id] = cellOf(row[id]);
  // Children that the document prints without a number were numbered by whoever cleaned the data.
  if (row['sttInSource'] === false) cells['stt'] = '';
  const shared: unknown[] = Array.isArray(row['sharedCells']) ? row['sharedCells'] : [];
  const isGroup = row['isGroup'] === true;
  return {
    kind: isGroup ? 'group' : 'item',
    cells,
    joinedWithAbove: isGroup ? [] : form.filter((id) => shared.includes(id)),
  };
}

function cellOf(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string') throw new ConvertProblem('cell');
  return value;
}
