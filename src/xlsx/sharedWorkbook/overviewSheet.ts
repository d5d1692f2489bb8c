import { type Consolidated } from '../../consolidate';
import { type CellModel, type SheetModel } from '../model';
import { CENTRE, FONT, HEADING, SHARE, SUBTITLE, TEXT, TITLE } from './sheetBuilder';
import { type WorkbookWords } from './words';

interface Line {
  readonly label: string;
  readonly count: number | null;
  readonly share: number | null;
}

interface Block {
  readonly title: string;
  readonly lines: readonly Line[];
}

const BAR = '9DC3E6';

/** Counts and shares of the period on one page, with data bars over the shares. */
export function overviewSheet(picture: Consolidated, words: WorkbookWords): SheetModel {
  const { sheets, titles, subtitle, page, overview: o } = words.workbook;
  const cells: CellModel[] = [
    { row: 1, column: 1, value: titles.overview, style: TITLE },
    { row: 2, column: 1, value: subtitle(picture), style: SUBTITLE },
  ];
  const merges = [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: 3 }));
  const bars: { top: number; left: number; bottom: number; right: number }[] = [];
  let row = 4;
  for (const block of blocksOf(picture, words)) {
    [block.title, o.count, o.share].forEach((value, i) => cells.push({ row, column: i + 1, value, style: HEADING }));
    row += 1;
    bars.push({ top: row, left: 3, bottom: row + block.lines.length - 1, right: 3 });
    for (const line of block.lines) {
      cells.push({ row, column: 1, value: line.label, style: TEXT });
      cells.push({ row, column: 2, value: line.count, style: CENTRE });
      cells.push({ row, column: 3, value: line.share, style: SHARE });
      row += 1;
    }
    row += 1;
  }
  cells.push({
    row,
    column: 1,
    value: o.note,
    style: { font: { name: FONT, size: 11, italic: true }, align: { wrap: true, vertical: 'top' } },
  });
  merges.push({ top: row, left: 1, bottom: row, right: 3 });
  return {
    name: sheets.overview,
    visible: true,
    cells,
    merges,
    columns: [
      { column: 1, width: 66 },
      { column: 2, width: 14 },
      { column: 3, width: 22 },
    ],
    rows: [
      { row: 1, height: 24 },
      { row, height: 32 },
    ],
    frozen: { rows: 2, columns: 0 },
    print: {
      paper: 'A4',
      landscape: false,
      fitToWidth: true,
      margins: { left: 0.6, right: 0.5, top: 0.6, bottom: 0.6 },
      footer: `&C&"${FONT}"&9${page}`,
    },
    conditionalFormats: bars.map((range) => ({ ranges: [range], rule: { kind: 'dataBar', color: BAR } })),
  };
}

function blocksOf(picture: Consolidated, words: WorkbookWords): Block[] {
  const { overview: o } = words.workbook;
  const { labels } = words.status;
  const { total } = picture.scores;
  const units = picture.tracker.length;
  const unitLine = (label: string, count: number): Line => ({
    label,
    count,
    share: units === 0 ? null : count / units,
  });
  const inState = (state: Consolidated['tracker'][number]['state']) =>
    picture.tracker.filter((unit) => unit.state === state).length;
  return [
    {
      title: o.sending,
      lines: [
        { label: o.expected, count: units, share: null },
        unitLine(o.received, units - picture.missing.length),
        ...(['sent', 'accepted', 'returned', 'not-sent'] as const).map((state) =>
          unitLine(words.hub.states[state], inState(state)),
        ),
        unitLine(o.late, picture.tracker.filter((unit) => unit.late).length),
      ],
    },
    { title: o.indicators, lines: statusLines(total.indicators, labels) },
    { title: o.tasks, lines: statusLines(total.tasks, labels) },
    {
      title: o.shares,
      lines: [
        { label: o.rows, count: total.rows, share: null },
        { label: o.shareMet, count: null, share: total.shareMet },
        { label: o.shareDone, count: null, share: total.shareDone },
        { label: o.shareOnTime, count: null, share: total.shareOnTime },
        { label: o.shareOverdue, count: null, share: total.shareOverdue },
      ],
    },
    {
      title: o.problems,
      lines: [
        { label: o.conflicts, count: picture.conflicts.length, share: null },
        { label: o.differing, count: picture.rows.filter((row) => row.statusDiffers).length, share: null },
        { label: o.kept, count: picture.keptWarnings.length, share: null },
      ],
    },
  ];
}

function statusLines<S extends string>(
  counts: Readonly<Record<S, number>>,
  labels: Readonly<Record<S, string>>,
): Line[] {
  const entries = Object.entries<number>(counts) as [S, number][];
  const whole = entries.reduce((sum, [, count]) => sum + count, 0);
  return entries.map(([status, count]) => ({
    label: labels[status],
    count,
    share: whole === 0 ? null : count / whole,
  }));
}
