import { parseRange } from '../appendix/address';
import { type CellRange } from '../appendix/snapshot';
import { type ConditionalFormat, type DataValidation, type PrintSetup, type SheetModel } from './model';
import { serialToIso } from '../values/dates';
import { colorOf } from './readColors';
import { type DifferentialStyle } from './readStyles';
import { type XmlTag } from './xml';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Extras = Pick<
  SheetModel,
  'frozen' | 'autoFilter' | 'print' | 'conditionalFormats' | 'validations' | 'isProtected'
>;

const rangesOf = (references: string | undefined): CellRange[] =>
  (references ?? '')
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);

/** Everything of a worksheet around its cells that the model knows; other things are left in the file, unread. */
export class SheetExtras {
  wantsText = false;
  private readonly found: Mutable<Extras> = {};
  private readonly formats: ConditionalFormat[] = [];
  private readonly validations: DataValidation[] = [];
  private print: Mutable<PrintSetup> = { paper: 'A4', landscape: false };
  private hasPrint = false;
  private fits = false;
  private ranges: CellRange[] = [];
  private rule: { readonly type: string; readonly dxf: number | undefined } | null = null;
  private validation: Mutable<Pick<DataValidation, 'ranges' | 'takesOthers' | 'error' | 'prompt'>> & {
    type: string;
    operator: string;
  } = { type: '', operator: '', ranges: [] };
  private texts: string[] = [];
  private barMax: number | undefined;
  private barColor: string | undefined;

  constructor(private readonly differential: readonly DifferentialStyle[]) {}

  open(name: string, tag: XmlTag): void {
    switch (name) {
      case 'pane':
        if (tag.get('state')?.startsWith('frozen') === true) {
          this.found.frozen = { rows: tag.number('ySplit') ?? 0, columns: tag.number('xSplit') ?? 0 };
        }
        break;
      case 'autoFilter': {
        const range = parseRange(tag.get('ref') ?? '');
        if (range !== null) this.found.autoFilter = range;
        break;
      }
      case 'sheetProtection':
        if (tag.flag('sheet')) this.found.isProtected = true;
        break;
      case 'pageSetUpPr':
        this.fits = tag.flag('fitToPage');
        break;
      case 'pageMargins':
        this.openMargins(tag);
        break;
      case 'pageSetup':
        this.openPage(tag);
        break;
      case 'conditionalFormatting':
        this.ranges = rangesOf(tag.get('sqref'));
        break;
      case 'cfRule':
        this.rule = { type: tag.get('type') ?? '', dxf: tag.number('dxfId') };
        this.texts = [];
        this.barColor = undefined;
        this.barMax = undefined;
        break;
      case 'cfvo':
        // The second of the two says what a full bar is.
        this.barMax = tag.get('type') === 'num' ? tag.number('val') : undefined;
        break;
      case 'color':
        if (this.rule?.type === 'dataBar') this.barColor = colorOf(tag, []);
        break;
      case 'dataValidation':
        this.openValidation(tag);
        break;
      case 'formula':
      case 'formula1':
      case 'formula2':
      case 'oddFooter':
        this.texts.push('');
        this.wantsText = !tag.selfClosing;
        break;
      default:
    }
  }

  text(text: string): void {
    this.texts.push((this.texts.pop() ?? '') + text);
  }

  close(name: string): void {
    if (name === 'formula' || name === 'formula1' || name === 'formula2') this.wantsText = false;
    else if (name === 'oddFooter') {
      this.wantsText = false;
      const footer = this.texts.pop() ?? '';
      if (footer !== '') this.print.footer = footer;
    } else if (name === 'cfRule') this.closeRule();
    else if (name === 'dataValidation') this.closeValidation();
  }

  fields(): Extras {
    return {
      ...this.found,
      ...(this.hasPrint ? { print: this.print } : {}),
      ...(this.formats.length > 0 ? { conditionalFormats: this.formats } : {}),
      ...(this.validations.length > 0 ? { validations: this.validations } : {}),
    };
  }

  private openMargins(tag: XmlTag): void {
    const [left, right, top, bottom] = ['left', 'right', 'top', 'bottom'].map((side) => tag.number(side));
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) return;
    this.print.margins = { left, right, top, bottom };
  }

  private openPage(tag: XmlTag): void {
    this.hasPrint = true;
    this.print.paper = tag.number('paperSize') === 8 ? 'A3' : 'A4';
    this.print.landscape = tag.get('orientation') === 'landscape';
    if (this.fits && (tag.number('fitToWidth') ?? 1) > 0) this.print.fitToWidth = true;
  }

  private closeRule(): void {
    const { rule, ranges } = this;
    this.rule = null;
    if (rule === null || ranges.length === 0) return;
    if (rule.type === 'expression') {
      const look = rule.dxf === undefined ? {} : (this.differential[rule.dxf] ?? {});
      this.formats.push({ ranges, rule: { kind: 'formula', formula: this.texts[0] ?? '', ...look } });
    } else if (rule.type === 'dataBar' && this.barColor !== undefined) {
      const max = this.barMax === undefined ? {} : { max: this.barMax };
      this.formats.push({ ranges, rule: { kind: 'dataBar', color: this.barColor, ...max } });
    }
  }

  private openValidation(tag: XmlTag): void {
    this.texts = [];
    this.validation = {
      type: tag.get('type') ?? 'none',
      operator: tag.get('operator') ?? 'between',
      ranges: rangesOf(tag.get('sqref')),
    };
    const error = { title: tag.get('errorTitle') ?? '', message: tag.get('error') ?? '' };
    const prompt = { title: tag.get('promptTitle') ?? '', message: tag.get('prompt') ?? '' };
    if (!tag.flag('showErrorMessage')) this.validation.takesOthers = true;
    if (error.message !== '') this.validation.error = error;
    if (prompt.message !== '') this.validation.prompt = prompt;
  }

  private closeValidation(): void {
    const { type, operator, ...fields } = this.validation;
    const rule = validationRule(type, operator, this.texts[0] ?? '', this.texts[1] ?? '');
    if (rule !== null && fields.ranges.length > 0) this.validations.push({ ...fields, rule });
  }
}

function validationRule(type: string, operator: string, first: string, second: string): DataValidation['rule'] | null {
  if (type === 'list') {
    const quoted = /^"((?:[^"]|"")*)"$/.exec(first);
    return quoted === null
      ? { kind: 'listRange', formula: first }
      : { kind: 'list', values: (quoted[1] ?? '').replace(/""/g, '"').split(',') };
  }
  if (type !== 'date' && type !== 'decimal' && type !== 'whole') return null;
  const low = operator === 'between' || operator === 'greaterThanOrEqual' ? first : undefined;
  const high = operator === 'between' ? second : operator === 'lessThanOrEqual' ? first : undefined;
  if (low === undefined && high === undefined) return null;
  if (type === 'date') {
    const [from, to] = [low, high].map((text) => (text === undefined ? null : serialToIso(Number(text))));
    // Bounds that are formulas are beyond this model: the validation stays in the file, unread.
    if ((low !== undefined && from === null) || (high !== undefined && to === null)) return null;
    return { kind: 'date', ...(from == null ? {} : { from }), ...(to == null ? {} : { to }) };
  }
  const [min, max] = [low, high].map((text) => (text === undefined ? undefined : Number(text)));
  if (Number.isNaN(min) || Number.isNaN(max)) return null;
  return { kind: 'number', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
