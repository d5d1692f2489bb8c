import { type CellRange } from '../appendix/snapshot';
import { headingSynonyms, type HeadingSense } from '../catalogue/headings';
import { allRules } from '../check/rules';
import { WRONG_SETTING } from '../check/rules/wrong-setting';
import { RULE_NAMES } from '../config/ruleNames';
import { BLOCKS, COLUMN_NAMES, CONFIG_SHEET, LEVEL_NAMES, SETTING_NAMES, type SettingId } from '../config/vocabulary';
import { type Messages } from '../messages';
import { type CellModel, type CellStyle, type DataValidation, type SheetModel } from './model';
import { FONT, HEADING, SUBTITLE, TEXT, TITLE } from './sharedWorkbook/sheetBuilder';
import { countLines } from './textLines';

const WIDTHS = [36, 34, 58, 26];
/** Empty rows for an office's own agencies. */
const AGENCY_ROWS = 12;
const KNOWN_SHOWN = 3;
const LINE_HEIGHT = 14.5;
/** Letters of size 11 against the size 12 that lines are counted for. */
const NARROWER = 12 / 11;

const BLOCK_TITLE: CellStyle = { font: { name: FONT, size: 12, bold: true }, align: { vertical: 'center' } };
const INTRO: CellStyle = { ...SUBTITLE, align: { horizontal: 'left', vertical: 'top', wrap: true } };
/** To be filled in: light, and text, so that Excel turns no period into a date. */
const INPUT: CellStyle = { ...TEXT, fill: 'FFFBE6', numberFormat: '@' };

/** The sheet an office fills in, with every setting explained beside it in the language of `words`. */
export function configSheet({ config, rules }: Messages): SheetModel {
  const sheet = new Layout();
  sheet.line(config.title, TITLE, 24);
  sheet.line(config.intro, INTRO);
  const { general, headings, agencies } = config;
  sheet.block(general, [BLOCKS.general.name, BLOCKS.general.value, general.why, general.example]);
  for (const [id, name] of Object.entries(SETTING_NAMES)) {
    const { why, example } = general.settings[id as SettingId];
    sheet.row([name, null, why, example], [TEXT, INPUT, TEXT, TEXT]);
  }
  sheet.block(config.rules, [BLOCKS.rules.rule, BLOCKS.rules.level, config.rules.why, config.rules.standard]);
  const firstRule = sheet.next;
  for (const { id, severity } of allRules) {
    if (id === WRONG_SETTING) continue;
    const name = namedRule(id);
    const words = rules.words[id];
    const own = words === undefined || words.title === name ? '' : `${words.title}. `;
    // Reports name the rule by its id.
    sheet.row([name, null, `${own}${words?.when ?? ''} [${id}]`, LEVEL_NAMES[severity]], [TEXT, INPUT, TEXT, TEXT]);
  }
  sheet.validate({
    ranges: [{ top: firstRule, left: 2, bottom: sheet.next - 1, right: 2 }],
    rule: { kind: 'list', values: Object.values(LEVEL_NAMES) },
    error: config.rules.listError,
  });
  sheet.block(headings, [BLOCKS.headings.column, BLOCKS.headings.names, headings.known, headings.note]);
  for (const [sense, name] of Object.entries(COLUMN_NAMES)) {
    sheet.row(
      [name, null, knownHeadings(sense as HeadingSense, config.listSeparator), null],
      [TEXT, INPUT, TEXT, TEXT],
    );
  }
  sheet.block(agencies, Object.values(BLOCKS.agencies));
  for (let row = 0; row < AGENCY_ROWS; row++) sheet.row([null, null, null, null], [INPUT, INPUT, INPUT, INPUT]);
  return sheet.model();
}

function namedRule(id: string): string {
  return Object.entries<string>(RULE_NAMES).find(([known]) => known === id)?.[1] ?? id;
}

function knownHeadings(sense: HeadingSense, separator: string): string {
  const known = headingSynonyms.find((words) => words.sense === sense)?.phrases ?? [];
  return known.slice(0, KNOWN_SHOWN).join(separator);
}

class Layout {
  private readonly cells: CellModel[] = [];
  private readonly merges: CellRange[] = [];
  private readonly heights: { row: number; height: number; fitted: boolean }[] = [];
  private readonly validations: DataValidation[] = [];
  private used = 0;

  get next(): number {
    return this.used + 1;
  }

  line(text: string, style: CellStyle, height?: number): void {
    this.used += 1;
    this.cells.push({ row: this.used, column: 1, value: text, style });
    this.merges.push({ top: this.used, left: 1, bottom: this.used, right: WIDTHS.length });
    const width = WIDTHS.reduce((sum, one) => sum + one, 0);
    const lines = countLines(text, width * NARROWER, style.font?.bold === true);
    this.heights.push({ row: this.used, height: height ?? heightOf(lines), fitted: true });
  }

  block({ title, intro }: { readonly title: string; readonly intro: string }, headings: readonly string[]): void {
    this.used += 1;
    this.line(title, BLOCK_TITLE, 21);
    this.line(intro, INTRO);
    this.row(
      headings,
      headings.map(() => HEADING),
    );
  }

  row(values: readonly (string | null)[], styles: readonly CellStyle[]): void {
    this.used += 1;
    values.forEach((value, index) =>
      this.cells.push({ row: this.used, column: index + 1, value, style: styles[index] ?? TEXT }),
    );
    const lines = values.map((value, index) =>
      value === null ? 1 : countLines(value, (WIDTHS[index] ?? 0) * NARROWER, styles[index] === HEADING),
    );
    this.heights.push({ row: this.used, height: heightOf(Math.max(...lines)), fitted: true });
  }

  validate(validation: DataValidation): void {
    this.validations.push(validation);
  }

  model(): SheetModel {
    return {
      name: CONFIG_SHEET,
      visible: true,
      cells: this.cells,
      merges: this.merges,
      columns: WIDTHS.map((width, index) => ({ column: index + 1, width })),
      rows: this.heights,
      print: {
        paper: 'A4',
        landscape: true,
        fitToWidth: true,
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
        footer: `&C&"${FONT}"&9&P`,
      },
      validations: this.validations,
    };
  }
}

function heightOf(lines: number): number {
  return Math.ceil(lines * LINE_HEIGHT + 3);
}
