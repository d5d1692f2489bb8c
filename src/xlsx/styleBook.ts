import { BUILT_IN_IDS } from './displayText';
import { type CellStyle } from './model';
import { parseStyles, type DifferentialStyle, type StyleTable } from './readStyles';
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml } from './styleXml';
import { escapeXml, scanXml } from './xml';

type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** Order of the lists in a styles part. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
const LISTS: readonly ListName[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

/** Where a list lies in the text of the part. */
interface ListPlace {
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  count: number;
  readonly selfClosing: boolean;
  readonly tag: string;
}

interface XfSource {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly xfId: number;
}

/** Styles of a new workbook: the font of Vietnamese official documents (Nghị định 30/2020/NĐ-CP). */
export const NEW_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

/**
 * A styles part that grows: what is there stays as it is and keeps its numbers, new fonts, fills, borders, formats and
 * cell styles are appended once each.
 */
export class StyleBook {
  readonly table: StyleTable;
  private readonly places = new Map<string, ListPlace>();
  private readonly added: Record<ListName, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly known = new Map<string, number>();
  /** By the style object itself: a sheet of 400,000 cells shares a handful, and comparing their texts takes seconds. */
  private readonly knownObjects = new WeakMap<CellStyle, Map<string, number>>();
  private readonly sources: XfSource[] = [];
  private readonly formatIds = new Map<string, number>();
  private readonly madeStyles: CellStyle[] = [];
  private nextFormatId = 164;
  private openList = '';
  private prefix = '';
  private rootEnd = 0;

  constructor(
    private readonly text: string,
    theme: readonly string[],
  ) {
    this.table = parseStyles('styles', text, theme);
    this.index();
    // Cells without a style number mean the first style: a part without any gets it.
    if (this.sources.length === 0) this.cellStyle(0, {});
  }

  /** Whether anything was appended. */
  get isChanged(): boolean {
    return LISTS.some((list) => this.added[list].length > 0);
  }

  /**
   * Number of the cell style that is style number `base` with `style` laid over it.
   * @param isText the cell holds text that would become a formula when edited: Excel then keeps it as text
   */
  cellStyle(base: number, style: CellStyle, isText = false): number {
    const use = isText ? `text ${String(base)}` : String(base);
    let uses = this.knownObjects.get(style);
    if (uses === undefined) {
      uses = new Map();
      this.knownObjects.set(style, uses);
    }
    let index = uses.get(use);
    if (index === undefined) {
      index = this.equalStyle(base, style, isText);
      uses.set(use, index);
    }
    return index;
  }

  private equalStyle(base: number, style: CellStyle, isText: boolean): number {
    const key = `xf ${String(base)} ${String(isText)} ${JSON.stringify(style)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.sources.length;
    this.known.set(key, index);
    const source = this.sources[base] ?? { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 };
    const own = this.cell(base);
    const made: XfSource = {
      numFmtId: style.numberFormat === undefined ? source.numFmtId : this.format(style.numberFormat),
      fontId: style.font === undefined ? source.fontId : this.append('fonts', fontXml({ ...own.font, ...style.font })),
      fillId: style.fill === undefined ? source.fillId : this.append('fills', fillXml(style.fill)),
      borderId:
        style.border === undefined
          ? source.borderId
          : this.append('borders', borderXml({ ...own.border, ...style.border })),
      xfId: source.xfId,
    };
    this.sources.push(made);
    const locked = style.locked ?? own.locked;
    const merged: CellStyle = {
      ...own,
      ...style,
      font: { ...own.font, ...style.font },
      align: { ...own.align, ...style.align },
      border: { ...own.border, ...style.border },
    };
    this.madeStyles.push(merged);
    const alignment = alignmentXml(merged.align ?? {});
    const protection = locked === undefined ? '' : `<protection locked="${locked ? '1' : '0'}"/>`;
    this.added.cellXfs.push(
      `<xf numFmtId="${String(made.numFmtId)}" fontId="${String(made.fontId)}" fillId="${String(made.fillId)}"` +
        ` borderId="${String(made.borderId)}" xfId="${String(made.xfId)}"${isText ? ' quotePrefix="1"' : ''}` +
        `${made.numFmtId === 0 ? '' : ' applyNumberFormat="1"'}${made.fontId === 0 ? '' : ' applyFont="1"'}` +
        `${made.fillId === 0 ? '' : ' applyFill="1"'}${made.borderId === 0 ? '' : ' applyBorder="1"'}` +
        `${alignment === '' ? '' : ' applyAlignment="1"'}${protection === '' ? '' : ' applyProtection="1"'}` +
        (alignment + protection === '' ? '/>' : `>${alignment}${protection}</xf>`),
    );
    return index;
  }

  /** Number of the look of a conditional format. */
  differential(look: DifferentialStyle): number {
    return this.append('dxfs', differentialXml(look));
  }

  /** The part with everything appended. */
  toText(): string {
    if (!this.isChanged) return this.text;
    let text = '';
    let from = 0;
    for (const { at, list } of this.insertions()) {
      const place = this.places.get(list);
      const items = this.prefixed(this.added[list].join(''));
      if (place === undefined) {
        text += this.text.slice(from, at);
        text +=
          this.prefixed(`<${list} count="${String(this.added[list].length)}">`) + items + this.prefixed(`</${list}>`);
        from = at;
        continue;
      }
      const count = String(place.count + this.added[list].length);
      const tag = place.tag.replace(/\s+count\s*=\s*(?:"[^"]*"|'[^']*')/, '').replace(/\s*\/?>$/, '');
      text += `${this.text.slice(from, place.start)}${tag} count="${count}">`;
      text += this.text.slice(place.openEnd, place.closeStart) + items;
      if (place.selfClosing) text += this.prefixed(`</${list}>`);
      from = place.closeStart;
    }
    return text + this.text.slice(from);
  }

  private cell(index: number): CellStyle {
    return this.table.cells[index] ?? this.madeStyles[index - this.existing] ?? {};
  }

  private get existing(): number {
    return this.sources.length - this.madeStyles.length;
  }

  private append(list: 'fonts' | 'fills' | 'borders' | 'dxfs', xml: string): number {
    const key = `${list} ${xml}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = (this.places.get(list)?.count ?? 0) + this.added[list].length;
    this.added[list].push(xml);
    this.known.set(key, index);
    return index;
  }

  private format(code: string): number {
    if (code === 'General') return 0;
    const builtIn = BUILT_IN_IDS.get(code);
    if (builtIn !== undefined) return builtIn;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormatId++;
    this.formatIds.set(code, id);
    this.added.numFmts.push(`<numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** Some producers write every element with a prefix. */
  private prefixed(xml: string): string {
    return this.prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${this.prefix}`);
  }

  private insertions(): { at: number; list: ListName }[] {
    return LISTS.filter((list) => this.added[list].length > 0)
      .map((list) => ({ list, at: this.places.get(list)?.start ?? this.placeOfNew(list) }))
      .sort((a, b) => a.at - b.at || ORDER.indexOf(a.list) - ORDER.indexOf(b.list));
  }

  private placeOfNew(list: ListName): number {
    const before = ORDER.slice(0, ORDER.indexOf(list)).reverse();
    for (const name of before) {
      const place = this.places.get(name);
      if (place !== undefined) return place.end;
    }
    return this.rootEnd;
  }

  private index(): void {
    let depth = 0;
    scanXml('styles', this.text, {
      open: (name, tag) => {
        depth += 1;
        if (depth === 1) {
          this.prefix = tag.prefix;
          this.rootEnd = tag.end;
        } else if (depth === 2 && ORDER.includes(name)) {
          this.places.set(name, {
            start: tag.start,
            openEnd: tag.end,
            closeStart: tag.end,
            end: tag.end,
            count: 0,
            selfClosing: tag.selfClosing,
            tag: this.text.slice(tag.start, tag.end),
          });
          this.openList = name;
        } else if (depth === 3) {
          const place = this.places.get(this.openList);
          if (place !== undefined) place.count += 1;
          if (name === 'xf' && this.openList === 'cellXfs') {
            this.sources.push({
              numFmtId: tag.number('numFmtId') ?? 0,
              fontId: tag.number('fontId') ?? 0,
              fillId: tag.number('fillId') ?? 0,
              borderId: tag.number('borderId') ?? 0,
              xfId: tag.number('xfId') ?? 0,
            });
          } else if (name === 'numFmt') {
            const id = tag.number('numFmtId') ?? 0;
            this.formatIds.set(tag.get('formatCode') ?? '', id);
            this.nextFormatId = Math.max(this.nextFormatId, id + 1);
          }
        }
      },
      close: (name, start, end) => {
        depth -= 1;
        const place = depth === 1 ? this.places.get(name) : undefined;
        if (place !== undefined && name === this.openList) {
          place.closeStart = start;
          place.end = end;
          this.openList = '';
        }
      },
    });
  }
}
