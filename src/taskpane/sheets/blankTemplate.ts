import { columnLetters } from '../../appendix/address';
import { INFORMATION_MARK } from '../../appendix/informationSheet';
import { type CellRange } from '../../appendix/snapshot';
import { type ColumnRole } from '../../appendix/types';
import { agencyCatalogue } from '../../catalogue/agencies';
import { COMMUNE_KIND } from '../../catalogue/agencyData';
import { planOf, type Template } from '../../catalogue/templates';
import { type ProvinceId } from '../../catalogue/types';
import { type Messages } from '../../messages/pane';
import { type CellModel, type CellStyle, type DataValidation, type SheetModel } from '../../port/sheetModel';
import { FONT } from '../../xlsx/sharedWorkbook/sheetBuilder';

type Words = Messages['sheets'];

/** Empty rows of a new table: enough to begin with, more are inserted as in any table. */
const BLANK_ROWS = 20;
const HEADING_ROW = 5;

const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TITLE: CellStyle = {
  font: { name: FONT, size: 13, bold: true },
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const ATTACHED: CellStyle = {
  font: { name: FONT, size: 12, italic: true },
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const HEADING: CellStyle = {
  font: { name: FONT, size: 12, bold: true },
  border: BORDER,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const CELL: CellStyle = {
  font: { name: FONT, size: 12 },
  border: BORDER,
  align: { horizontal: 'left', vertical: 'center', wrap: true },
};
const CENTRED: CellStyle = { ...CELL, align: { horizontal: 'center', vertical: 'center', wrap: true } };
/** Text, so that Excel makes no day of "3/2026" and no number of "6.10". */
const CENTRED_TEXT: CellStyle = { ...CENTRED, numberFormat: '@' };

const WIDTHS: Readonly<Partial<Record<ColumnRole, number>>> = {
  number: 7,
  title: 48,
  unit: 13,
  target: 18,
  baseline: 18,
  owner: 28,
  coordinators: 28,
  product: 28,
  due: 22,
  budget: 18,
  funding: 18,
  note: 20,
};
const STYLES: Readonly<Partial<Record<ColumnRole, CellStyle>>> = {
  number: CENTRED_TEXT,
  due: CENTRED_TEXT,
  unit: CENTRED,
  target: CENTRED,
  baseline: CENTRED,
  budget: CENTRED,
};

/** A blank table as the template prints it, with drop-downs from the sheet of lists. */
export function blankTemplate(template: Template, name: string, words: Words, year: number): SheetModel {
  const { label, name: title, attachedTo } = words.titles[template.id];
  const last = template.roles.length;
  const bottom = HEADING_ROW + BLANK_ROWS;
  const line = (row: number, value: string, style: CellStyle): CellModel => ({ row, column: 1, value, style });
  const headings = template.headings.map(([heading], i): CellModel => ({
    row: HEADING_ROW,
    column: i + 1,
    value: heading ?? '',
    style: HEADING,
  }));
  const blank = Array.from({ length: BLANK_ROWS }, (_, i) =>
    template.roles.map((role, j): CellModel => ({
      row: HEADING_ROW + 1 + i,
      column: j + 1,
      value: null,
      style: STYLES[role] ?? CELL,
    })),
  );
  return {
    name,
    visible: true,
    cells: [line(1, label, TITLE), line(2, title, TITLE), line(3, attachedTo, ATTACHED), ...headings, ...blank.flat()],
    merges: [1, 2, 3].map((row) => ({ top: row, left: 1, bottom: row, right: last })),
    columns: template.roles.map((role, i) => ({ column: i + 1, width: WIDTHS[role] ?? 18 })),
    rows: [
      { row: 1, height: 20 },
      { row: 2, height: 20 },
      { row: 3, height: 18 },
      { row: HEADING_ROW, height: 34 },
    ],
    frozen: { rows: HEADING_ROW, columns: 0 },
    print: {
      paper: 'A4',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: HEADING_ROW, to: HEADING_ROW },
      footer: words.page,
    },
    validations: template.roles.flatMap((role, i) =>
      validationOf(role, { top: HEADING_ROW + 1, left: i + 1, bottom, right: i + 1 }, template, words, year),
    ),
  };
}

function validationOf(
  role: ColumnRole,
  range: CellRange,
  { province, plan }: Template,
  words: Words,
  year: number,
): DataValidation[] {
  const ranges = [range];
  switch (role) {
    case 'owner':
    case 'coordinators': {
      const list = agencyList(province);
      const column = LIST_COLUMNS.indexOf(province) + 1;
      const letters = columnLetters(column);
      const formula = `'${words.lists.sheet}'!$${letters}$2:$${letters}$${String(list.length + 1)}`;
      return [{ ranges, rule: { kind: 'listRange', formula }, takesOthers: true, prompt: words.prompts[role] }];
    }
    case 'unit':
      return [
        { ranges, rule: { kind: 'list', values: words.measures }, takesOthers: true, prompt: words.prompts.unit },
      ];
    case 'due': {
      const values = words.duePhrases(planOf(plan ?? '')?.years.to ?? year);
      return [{ ranges, rule: { kind: 'list', values }, takesOthers: true, prompt: words.prompts.due }];
    }
    default:
      return [];
  }
}

/** Columns of the sheet of lists. */
const LIST_COLUMNS: readonly (ProvinceId | null)[] = [null, 'lai-chau', 'son-la'];

/** The hidden sheet the drop-downs draw from; the same whichever template brings it along. */
export function listSheet(words: Words): SheetModel {
  const lists = LIST_COLUMNS.map(agencyList);
  return {
    name: words.lists.sheet,
    visible: false,
    cells: [
      { row: 1, column: 1, value: INFORMATION_MARK },
      ...lists.flatMap((names, i) => names.map((value, j): CellModel => ({ row: j + 2, column: i + 1, value }))),
    ],
    merges: [],
    columns: lists.map((_, i) => ({ column: i + 1, width: 45 })),
    rows: [],
  };
}

/** Names of existing agencies: departments first, then groups, then communes; of both provinces without communes. */
function agencyList(province: ProvinceId | null): string[] {
  const rank = (kind: string, isGroup: boolean): number => (isGroup ? 1 : kind === COMMUNE_KIND ? 2 : 0);
  const names = agencyCatalogue(province)
    .agencies.filter(({ ended, isGroup, province: own }) => ended === null && (isGroup || own !== null))
    .filter(({ kind, isGroup }) => province !== null || rank(kind, isGroup) < 2)
    .map(({ name, kind, isGroup }, i) => ({ name, rank: rank(kind, isGroup), i }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ name }) => name);
  return [...new Set(names)];
}
