import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type ReportWords } from '../messages/report';
import { STYLE } from './content';

/** Lengths in twentieths of a point, type sizes in half points, as Word counts them. */
const MM = 1440 / 25.4;
const A4 = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
/** Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3: top and bottom 20–25 mm, left 30–35, right 15–20. */
const MARGINS = {
  top: Math.round(20 * MM),
  bottom: Math.round(20 * MM),
  left: Math.round(30 * MM),
  right: Math.round(15 * MM),
  header: Math.round(10 * MM),
};
const FONT = 'Times New Roman';
const SIZE = { letter: 28, small: 26, head: 24, table: 24, recipients: 22 };

type Styled = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

/**
 * The report's template as an office gets it to edit: the form of Nghị định 30/2020/NĐ-CP (Phụ lục I; Phụ lục III, mẫu
 * 1.4), with a place in double braces for everything that comes from the data.
 */
export async function reportTemplate(words: ReportWords): Promise<Uint8Array> {
  const { form, places } = words.report;
  const at = (place: keyof typeof places): string => `{{${places[place]}}}`;
  const capitals = (place: keyof typeof places): string => at(place).toLocaleUpperCase('vi');
  const inline = { plan: at('plan'), office: at('office'), period: at('period'), asOf: at('asOf') };
  const heading = (text: string): Paragraph =>
    new Paragraph({
      keepNext: true,
      spacing: { before: 120 },
      indent: { firstLine: 720 },
      children: [new TextRun({ text, bold: true })],
    });
  const place = (name: keyof typeof places): Paragraph => new Paragraph({ style: STYLE.text, text: at(name) });
  const { headings } = form;

  const letter: ISectionOptions = {
    properties: { titlePage: true, page: { size: A4, margin: MARGINS } },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      beside(
        [
          line(capitals('superior'), { size: SIZE.head }),
          line(capitals('office'), { size: SIZE.head, bold: true }),
          rule(1100),
          line(form.number, { size: SIZE.small }),
        ],
        [
          line(form.country, { size: SIZE.head, bold: true }),
          line(form.motto, { size: SIZE.small, bold: true }),
          rule(1250),
          line(form.placeAndDate({ town: at('town'), year: at('year') }), { italics: true }),
        ],
        [45, 55],
      ),
      new Paragraph({}),
      line(form.name, { bold: true }),
      line(form.subject({ plan: at('plan'), period: at('period') }), { bold: true }),
      rule(3600),
      new Paragraph({ style: STYLE.text, text: form.opening(inline) }),
      heading(headings.sending),
      place('sending'),
      heading(headings.results),
      heading(headings.indicators),
      place('indicators'),
      place('notMet'),
      heading(headings.tasks),
      place('tasks'),
      heading(headings.overdue),
      place('overdue'),
      heading(headings.dueSoon),
      place('dueSoon'),
      heading(headings.difficulties),
      place('difficulties'),
      heading(headings.proposals),
      place('proposals'),
      heading(headings.toSettle),
      place('toSettle'),
      // The signature never stands alone on a page, nor is it torn.
      new Paragraph({ style: STYLE.text, keepNext: true, text: form.closing(inline) }),
      new Paragraph({ keepNext: true }),
      beside(
        [
          line(form.recipients, { bold: true, italics: true, size: SIZE.table }, AlignmentType.LEFT),
          ...form.recipientLines.map((text) => line(text, { size: SIZE.recipients }, AlignmentType.LEFT)),
        ],
        [
          line(form.signer, { size: SIZE.small, bold: true }),
          line(form.signature, { italics: true }),
          ...Array.from({ length: 4 }, () => new Paragraph({})),
        ],
        [45, 55],
      ),
    ],
  };
  const appendix = (number: string, title: string, name: keyof typeof places): ISectionOptions => ({
    properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: MARGINS } },
    headers: { default: pageNumber() },
    children: [
      line(form.appendix(number), { bold: true }),
      line(title, { bold: true }),
      line(form.attached({ office: at('office') }), { italics: true }),
      place(name),
      // Carries the section's end, which would go with the place when that is filled.
      new Paragraph({}),
    ],
  });
  const document = new Document({
    title: form.name,
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.letter } } },
      paragraphStyles: [
        body(STYLE.text, { firstLine: 720 }),
        body(STYLE.item, { firstLine: 720 }),
        {
          id: STYLE.cell,
          name: STYLE.cell,
          basedOn: 'Normal',
          quickFormat: true,
          run: { font: FONT, size: SIZE.table },
          paragraph: { spacing: { before: 20, after: 20 } },
        },
        {
          id: STYLE.heading,
          name: STYLE.heading,
          basedOn: STYLE.cell,
          quickFormat: true,
          run: { font: FONT, size: SIZE.table, bold: true },
          paragraph: { alignment: AlignmentType.CENTER },
        },
      ],
    },
    sections: [
      letter,
      appendix('I', form.indicatorAppendix, 'indicatorAppendix'),
      appendix('II', form.taskAppendix, 'taskAppendix'),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function body(id: string, indent: { readonly firstLine: number }) {
  return {
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT, size: SIZE.letter },
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      indent,
      spacing: { before: 120, line: 288, lineRule: LineRuleType.AUTO },
    },
  };
}

function line(
  text: string,
  { bold = false, italics = false, size = SIZE.letter }: Styled = {},
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.CENTER,
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text, bold, italics, size, font: FONT })] });
}

/** The drawn line below a name: a border as long as the indents leave. */
function rule(indent: number): Paragraph {
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 20, after: 0, line: 120, lineRule: LineRuleType.EXACT },
  });
}

/** Two columns without borders: office and country, recipients and signer. */
function beside(left: readonly Paragraph[], right: readonly Paragraph[], widths: readonly [number, number]): Table {
  const cell = (children: readonly Paragraph[], size: number): TableCell =>
    new TableCell({ width: { size, type: WidthType.PERCENTAGE }, children: [...children] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

/** In the middle of the top margin, from the second page on. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.small, font: FONT })],
      }),
    ],
  });
}
