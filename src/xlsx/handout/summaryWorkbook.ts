import { INFORMATION_MARK } from '../../appendix/informationSheet';
import { type HandedPlace, type HandoutSummary, type RowPlace } from '../../handout/summary';
import { type SheetModel, type WorkbookModel } from '../model';
import { CENTRE, type ColumnSpec, listSheet } from '../sharedWorkbook/sheetBuilder';
import { type SummaryWords } from './words';

/** Who got which rows, and what a person must still settle, as a workbook. */
export function summaryWorkbook(summary: HandoutSummary, words: SummaryWords): WorkbookModel {
  const title = words.title(summary.period);
  return {
    sheets: [unitSheet(summary, words), rowSheet(summary, words), openSheet(summary, words)],
    date1904: false,
    activeSheet: isSettled(summary) ? 0 : 2,
    title,
    settings: {},
  };
}

const isSettled = ({ unowned, unresolved, splits }: HandoutSummary): boolean =>
  unowned.length + unresolved.length + splits.length === 0;

function sheetOf<T>(
  name: string,
  columns: readonly ColumnSpec<T>[],
  rows: readonly T[],
  { period }: HandoutSummary,
  words: SummaryWords,
): SheetModel {
  const list = listSheet(
    {
      name,
      title: words.title(period),
      subtitle: INFORMATION_MARK,
      footer: words.page,
      nothing: words.nothing,
      columns,
      frozenColumns: 0,
    },
    rows,
  );
  return list.print === undefined ? list : { ...list, print: { ...list.print, footer: words.page } };
}

function unitSheet(summary: HandoutSummary, words: SummaryWords): SheetModel {
  type Unit = HandoutSummary['units'][number];
  const { columns } = words;
  const count = (kind: RowPlace['kind']) => (unit: Unit) => unit.rows.filter((row) => row.kind === kind).length;
  const specs: ColumnSpec<Unit>[] = [
    { heading: columns.index, width: 7, style: CENTRE, value: (_, index) => index + 1 },
    { heading: columns.unit, width: 44, value: ({ name }) => name },
    { heading: columns.id, width: 18, value: ({ unit }) => unit },
    { heading: columns.file, width: 30, value: ({ file }) => file },
    { heading: columns.indicators, width: 14, style: CENTRE, value: count('indicators') },
    { heading: columns.tasks, width: 14, style: CENTRE, value: count('tasks') },
    { heading: columns.coordinated, width: 16, style: CENTRE, value: ({ coordinates }) => coordinates.length },
  ];
  return sheetOf(words.sheets.units, specs, summary.units, summary, words);
}

const placeText = ({ file, sheet, cell }: RowPlace): string => `${file}, ${sheet}!${cell}`;

const placeColumns = <T>({ columns }: SummaryWords, place: (row: T) => RowPlace | null): ColumnSpec<T>[] => [
  {
    heading: columns.place,
    width: 30,
    value: (row) => {
      const at = place(row);
      return at === null ? '' : placeText(at);
    },
  },
  { heading: columns.section, width: 8, style: CENTRE, value: (row) => place(row)?.section ?? '' },
  { heading: columns.number, width: 8, style: CENTRE, value: (row) => place(row)?.number ?? '' },
  { heading: columns.title, width: 52, value: (row) => place(row)?.title ?? '' },
];

function rowSheet(summary: HandoutSummary, words: SummaryWords): SheetModel {
  interface Row {
    readonly unit: string;
    readonly handed: HandedPlace;
  }
  const rows = summary.units.flatMap(({ name, rows: owned }) => owned.map((handed): Row => ({ unit: name, handed })));
  const specs: ColumnSpec<Row>[] = [
    { heading: words.columns.unit, width: 34, value: ({ unit }) => unit },
    ...placeColumns<Row>(words, ({ handed }) => handed),
    { heading: words.columns.through, width: 30, value: ({ handed }) => words.through[handed.through](handed.written) },
  ];
  return sheetOf(words.sheets.rows, specs, rows, summary, words);
}

function openSheet(summary: HandoutSummary, words: SummaryWords): SheetModel {
  interface Row {
    readonly problem: string;
    readonly written: string;
    readonly place: RowPlace;
    readonly advice: string;
  }
  const unresolved = summary.unresolved.flatMap(({ why, role, written, nearest, rows }) =>
    rows.map((place): Row => ({
      problem: `${words.role[role]}: ${words.why[why]}`,
      written,
      place,
      advice: why === 'unknown' ? words.nearest(nearest) : words.choose,
    })),
  );
  const rows: Row[] = [
    ...summary.unowned.map((place): Row => ({ problem: words.unowned, written: '', place, advice: words.noOwner })),
    ...unresolved,
    ...summary.splits.flatMap(({ written, successors, rows: places }) =>
      places.map((place): Row => ({
        problem: words.split,
        written,
        place,
        advice: words.chooseHeir(successors.map(({ name }) => name)),
      })),
    ),
  ];
  const specs: ColumnSpec<Row>[] = [
    { heading: words.columns.problem, width: 34, value: ({ problem }) => problem },
    { heading: words.columns.written, width: 30, value: ({ written }) => written },
    ...placeColumns<Row>(words, ({ place }) => place),
    { heading: words.columns.advice, width: 40, value: ({ advice }) => advice },
  ];
  return sheetOf(words.sheets.open, specs, rows, summary, words);
}
