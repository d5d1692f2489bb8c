import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Block, type TableBlock } from './blocks';

/** Styles by which an office's template says how filled-in parts look; a template without them shows its own body text. */
export const STYLE = {
  text: 'PhuLucNoiDung',
  item: 'PhuLucGachDau',
  cell: 'PhuLucBang',
  heading: 'PhuLucTieuDeBang',
} as const;

/** Blocks as paragraphs and tables of Word. */
export function contentOf(blocks: readonly Block[]): FileChild[] {
  return blocks.map((block) =>
    block.kind === 'table'
      ? tableOf(block)
      : new Paragraph({
          style: STYLE[block.kind],
          // A justified line that ends in a break is drawn out over the whole width.
          ...(block.text.includes('\n') ? { alignment: AlignmentType.LEFT } : {}),
          children: lines([block.text]),
        }),
  );
}

function tableOf({ headings, widths, centred, rows }: TableBlock): Table {
  const cell = (content: readonly string[], column: number, style: string): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style,
          ...(style === STYLE.cell && centred.includes(column) ? { alignment: AlignmentType.CENTER } : {}),
          children: lines(content),
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headings.map((heading, column) => cell([heading], column, STYLE.heading)),
      }),
      ...rows.map((row) => {
        if ('cells' in row) {
          return new TableRow({
            cantSplit: true,
            children: row.cells.map((content, column) =>
              cell(typeof content === 'string' ? [content] : content, column, STYLE.cell),
            ),
          });
        }
        const across = new Paragraph({ style: STYLE.cell, keepNext: true, children: lines([row.section], true) });
        return new TableRow({
          cantSplit: true,
          children: [new TableCell({ columnSpan: headings.length, children: [across] })],
        });
      }),
    ],
  });
}

/** Characters a cell may hold and no XML file can (XML 1.0, section 2.2). */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Line breaks of the units' own texts stay. */
function lines(texts: readonly string[], bold = false): TextRun[] {
  return texts
    .flatMap((text) => text.split(/\r\n|\r|\n/))
    .map(
      (text, i) =>
        new TextRun({ text: text.replace(NOT_XML, ''), ...(bold ? { bold } : {}), ...(i === 0 ? {} : { break: 1 }) }),
    );
}
