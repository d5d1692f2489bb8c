import { limits } from './limits';
import { type XmlHandler, type XmlTag, scanXml } from './xml';
import { parseAddress } from '../appendix/address';

/** Where an element lies in the text of its part. */
export interface Span {
  readonly start: number;
  /** End of the start tag. */
  readonly openEnd: number;
  /** Begin of the end tag; the end of the start tag when it closes itself. */
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  /** Set when the cell holds a formula. */
  formula: {
    readonly shared: string | null;
    readonly isMaster: boolean;
    text: string;
    start: number;
    end: number;
  } | null;
}

export interface RowSpan extends Span {
  readonly row: number;
  /** Style that empty cells of the row have; `null` when the row sets none. */
  readonly style: number | null;
  readonly cells: CellSpan[];
}

export interface RuleSpan extends Span {
  readonly priority: number;
  formula: string;
}

export interface FormatSpan extends Span {
  readonly rules: RuleSpan[];
}

/** A worksheet's text with the places of all that a change can touch. */
export interface SheetIndex {
  readonly prefix: string;
  readonly rootClose: number;
  readonly parts: readonly (Span & { readonly name: string })[];
  readonly rows: readonly RowSpan[];
  readonly formats: readonly FormatSpan[];
  readonly merges: readonly (Span & { readonly ref: string })[];
  readonly columns: readonly (Span & { readonly min: number; readonly max: number; readonly style: number })[];
  readonly views: readonly Span[];
  readonly pageSetUp: Span | null;
  readonly validations: number;
  readonly sheetPr: Span | null;
}

/** Finds the places in one pass. @throws XlsxProblem damaged */
export function indexSheet(part: string, text: string): SheetIndex {
  const indexer = new Indexer();
  scanXml(part, text, indexer);
  return indexer.result();
}

class Indexer implements XmlHandler {
  wantsText = false;
  private readonly path: string[] = [];
  private readonly open_: Span[] = [];
  private prefix = '';
  private rootClose = 0;
  private readonly parts: (Span & { name: string })[] = [];
  private readonly rows: RowSpan[] = [];
  private readonly formats: FormatSpan[] = [];
  private readonly merges: (Span & { ref: string })[] = [];
  private readonly columns: (Span & { min: number; max: number; style: number })[] = [];
  private readonly views: Span[] = [];
  private pageSetUp: Span | null = null;
  private sheetPr: Span | null = null;
  private validations = 0;
  private row = 0;
  private column = 0;
  private textTo: { text: string } | { formula: string } | null = null;

  open(name: string, tag: XmlTag): void {
    const depth = this.path.length;
    const isOurs = depth === 0 || tag.prefix === this.prefix;
    this.path.push(isOurs ? name : '');
    const span: Span = {
      start: tag.start,
      openEnd: tag.end,
      closeStart: tag.end,
      end: tag.end,
      selfClosing: tag.selfClosing,
    };
    this.open_.push(isOurs ? this.place(name, tag, span) : span);
  }

  close(_name: string, start: number, end: number): void {
    this.path.pop();
    const span = this.open_.pop();
    if (span !== undefined) {
      span.closeStart = start;
      span.end = end;
    }
    if (this.path.length === 0) this.rootClose = start;
    this.wantsText = false;
    this.textTo = null;
  }

  text(text: string): void {
    if (this.textTo === null) return;
    if ('text' in this.textTo) this.textTo.text += text;
    else this.textTo.formula += text;
  }

  result(): SheetIndex {
    const { prefix, rootClose, parts, rows, formats, merges, columns, views, pageSetUp, validations, sheetPr } = this;
    return { prefix, rootClose, parts, rows, formats, merges, columns, views, pageSetUp, validations, sheetPr };
  }

  /** Notes the element where it matters; the returned span learns its end when the element closes. */
  private place(name: string, tag: XmlTag, span: Span): Span {
    const depth = this.path.length;
    const parent = this.path[depth - 2] ?? '';
    if (depth === 1) {
      this.prefix = tag.prefix;
      return span;
    }
    if (depth === 2) {
      const part = { ...span, name };
      this.parts.push(part);
      if (name === 'sheetPr') this.sheetPr = part;
      if (name !== 'conditionalFormatting') return part;
      const format = Object.assign(part, { rules: [] });
      this.formats.push(format);
      return format;
    }
    if (name === 'row' && parent === 'sheetData') return this.rowSpan(tag, span);
    if (name === 'c' && parent === 'row') return this.cellSpan(tag, span);
    if (name === 'f' && parent === 'c') return this.formulaSpan(tag, span);
    if (name === 'cfRule') {
      const rule = { ...span, priority: tag.number('priority') ?? 0, formula: '' };
      this.formats.at(-1)?.rules.push(rule);
      return rule;
    }
    if (name === 'formula' && parent === 'cfRule') {
      this.textTo = this.formats.at(-1)?.rules.at(-1) ?? null;
      this.wantsText = this.textTo !== null && !tag.selfClosing;
      return span;
    }
    return this.smallPart(name, parent, tag, span);
  }

  private smallPart(name: string, parent: string, tag: XmlTag, span: Span): Span {
    if (name === 'mergeCell') return added(this.merges, { ...span, ref: tag.get('ref') ?? '' });
    if (name === 'col' && parent === 'cols') {
      const min = tag.number('min') ?? 1;
      return added(this.columns, { ...span, min, max: tag.number('max') ?? min, style: tag.number('style') ?? 0 });
    }
    if (name === 'sheetView') return added(this.views, span);
    if (name === 'pageSetUpPr') this.pageSetUp = span;
    if (name === 'dataValidation' && parent === 'dataValidations') this.validations += 1;
    return span;
  }

  private rowSpan(tag: XmlTag, span: Span): Span {
    this.row = tag.number('r') ?? this.row + 1;
    this.column = 0;
    const style = tag.flag('customFormat') ? (tag.number('s') ?? 0) : null;
    return added(this.rows, { ...span, row: Math.min(this.row, limits.rows), style, cells: [] });
  }

  private cellSpan(tag: XmlTag, span: Span): Span {
    const place = parseAddress(tag.get('r') ?? '');
    this.column = place?.column ?? this.column + 1;
    const cells = this.rows.at(-1)?.cells ?? [];
    const cell = { ...span, row: this.row, column: this.column, style: tag.number('s') ?? 0, formula: null };
    return added<CellSpan>(cells, cell);
  }

  private formulaSpan(tag: XmlTag, span: Span): Span {
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell === undefined) return span;
    const formula = {
      ...span,
      shared: tag.get('t') === 'shared' ? (tag.get('si') ?? null) : null,
      isMaster: tag.get('ref') !== undefined,
      text: '',
    };
    cell.formula = formula;
    this.textTo = formula;
    this.wantsText = !tag.selfClosing;
    return formula;
  }
}

function added<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
