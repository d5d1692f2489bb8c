import { type DefinedNameModel, type SheetModel } from './model';
import { nameXml, quotedSheet, sheetNamesXml } from './names';
import { damaged } from './problem';
import { RELATIONSHIPS } from './settingsXml';
import { applySplices, withAttribute, withPrefix, type Splice } from './splice';
import { escapeXml, scanXml, unescapeXml, type XmlTag } from './xml';

interface Place {
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

interface SheetPlace extends Place {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

interface NamePlace extends Place {
  readonly name: string;
  readonly localSheet: number | undefined;
}

/** Elements of a workbook part in the only order the format allows, as far as we insert any. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** The workbook part's text and the changes a patch makes in it, one after the other. */
export class WorkbookText {
  private sheets: SheetPlace[] = [];
  private names: NamePlace[] = [];
  private children = new Map<string, Place>();
  private view: Place | null = null;
  private prefix = '';
  private idAttribute = 'r:id';

  constructor(
    private readonly part: string,
    private current: string,
  ) {
    this.index();
  }

  get text(): string {
    return this.current;
  }

  get sheetNames(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  /** Position among all sheets. @throws RangeError when there is no such sheet */
  position(name: string): number {
    const at = this.sheets.findIndex((sheet) => sheet.name === name);
    if (at < 0) throw new RangeError('There is no sheet of that name.');
    return at;
  }

  relationshipOf(name: string): string {
    return this.sheets[this.position(name)]?.relationshipId ?? '';
  }

  add(sheet: SheetModel, relationshipId: string): void {
    const list = this.children.get('sheets');
    if (list === undefined) throw damaged(`${this.part}: no sheets`);
    const id = Math.max(0, ...this.sheets.map(({ sheetId }) => sheetId)) + 1;
    const state = sheet.visible ? '' : ' state="hidden"';
    const entry =
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${String(id)}"${state}` +
      `${this.idDeclaration()} ${this.idAttribute}="${escapeXml(relationshipId)}"/>`;
    const position = this.sheets.length;
    this.change([{ from: list.closeStart, to: list.closeStart, text: withPrefix(entry, this.prefix) }]);
    this.addNames(sheetNamesXml(sheet, position));
  }

  remove(name: string): void {
    const position = this.position(name);
    const sheet = this.sheets[position] as SheetPlace;
    if (this.sheets.length === 1) throw new RangeError('A workbook keeps at least one sheet.');
    const splices: Splice[] = [{ from: sheet.start, to: sheet.end, text: '' }];
    const left = this.names.filter(({ localSheet }) => localSheet !== position);
    const list = this.children.get('definedNames');
    if (list !== undefined && left.length === 0) splices.push({ from: list.start, to: list.end, text: '' });
    else {
      for (const { localSheet, start, openEnd, end } of this.names) {
        if (localSheet === position) splices.push({ from: start, to: end, text: '' });
        else if (localSheet !== undefined && localSheet > position) {
          const tag = withAttribute(this.current.slice(start, openEnd), 'localSheetId', String(localSheet - 1));
          splices.push({ from: start, to: openEnd, text: tag });
        }
      }
    }
    const active = this.activeTab();
    this.change(splices);
    if (active >= position) this.activate(Math.max(0, active - 1));
  }

  rename(name: string, next: string): void {
    const { start, openEnd } = this.sheets[this.position(name)] as SheetPlace;
    const tag = withAttribute(this.current.slice(start, openEnd), 'name', next);
    const splices: Splice[] = [{ from: start, to: openEnd, text: tag }];
    for (const place of this.names) {
      const inside = this.current.slice(place.openEnd, place.closeStart);
      splices.push({ from: place.openEnd, to: place.closeStart, text: renameInXml(this.part, inside, name, next) });
    }
    this.change(splices);
  }

  activeTab(): number {
    const value = this.view === null ? null : /\sactiveTab\s*=\s*["'](\d+)["']/.exec(this.slice(this.view));
    return value === null ? 0 : Number(value[1]);
  }

  activate(position: number): void {
    if (this.view !== null) {
      const { start, openEnd } = this.view;
      const tag = withAttribute(this.slice(this.view), 'activeTab', String(position));
      this.change([{ from: start, to: openEnd, text: tag }]);
      return;
    }
    const sheets = this.children.get('sheets');
    if (sheets === undefined) throw damaged(`${this.part}: no sheets`);
    const views = `<bookViews><workbookView activeTab="${String(position)}"/></bookViews>`;
    this.change([{ from: sheets.start, to: sheets.start, text: withPrefix(views, this.prefix) }]);
  }

  /** Asks whoever opens the file to calculate: results kept from before may no longer hold. */
  recalculate(): void {
    const place = this.children.get('calcPr');
    if (place !== undefined) {
      const tag = withAttribute(this.slice(place), 'fullCalcOnLoad', '1');
      this.change([{ from: place.start, to: place.openEnd, text: tag }]);
    } else this.insertAfter(BEFORE_CALCULATION, '<calcPr fullCalcOnLoad="1"/>');
  }

  /** Some producers declare the prefix of `r:id` on every sheet anew instead of once. */
  private idDeclaration(): string {
    const prefix = this.idAttribute.split(':')[0] ?? '';
    const declared = new RegExp(`\\sxmlns:${prefix}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(this.current);
    return declared === null ? ` xmlns:${prefix}="${RELATIONSHIPS}"` : declared[0];
  }

  /** Sets or removes a name of the whole workbook; names of single sheets are left alone. */
  setName(name: string, target: Omit<DefinedNameModel, 'name' | 'sheet'> | null): void {
    const isIt = (place: NamePlace): boolean =>
      place.localSheet === undefined && place.name.toLowerCase() === name.toLowerCase();
    const old = this.names.find(isIt);
    const list = this.children.get('definedNames');
    if (old !== undefined && list !== undefined) {
      // An empty list of names is a damaged file to Excel.
      const place = this.names.length === 1 ? list : old;
      this.change([{ from: place.start, to: place.end, text: '' }]);
    }
    if (target !== null) this.addNames(nameXml({ name, ...target }));
  }

  private addNames(xml: string): void {
    if (xml === '') return;
    const list = this.children.get('definedNames');
    if (list === undefined || list.selfClosing) {
      if (list !== undefined) this.change([{ from: list.start, to: list.end, text: '' }]);
      this.insertAfter(BEFORE_NAMES, `<definedNames>${xml}</definedNames>`);
    } else this.change([{ from: list.closeStart, to: list.closeStart, text: withPrefix(xml, this.prefix) }]);
  }

  private insertAfter(names: readonly string[], xml: string): void {
    const at = Math.max(...names.map((name) => this.children.get(name)?.end ?? 0));
    this.change([{ from: at, to: at, text: withPrefix(xml, this.prefix) }]);
  }

  private slice({ start, openEnd }: Place): string {
    return this.current.slice(start, openEnd);
  }

  private change(splices: readonly Splice[]): void {
    this.current = applySplices(this.current, splices);
    this.index();
  }

  private index(): void {
    this.sheets = [];
    this.names = [];
    this.children = new Map();
    this.view = null;
    const path: string[] = [];
    const open: Place[] = [];
    scanXml(this.part, this.current, {
      open: (name, tag) => {
        const { start, end, selfClosing } = tag;
        const place: Place = { start, openEnd: end, closeStart: end, end, selfClosing };
        open.push(place);
        if (path.length === 0) this.prefix = tag.prefix;
        else if (path.length === 1 && tag.prefix === this.prefix) this.children.set(name, place);
        else if (name === 'sheet' && path.at(-1) === 'sheets') this.sheets.push(this.sheetPlace(tag, place));
        else if (name === 'workbookView') this.view ??= place;
        else if (name === 'definedName') {
          const named: NamePlace = Object.assign(place, {
            name: tag.get('name') ?? '',
            localSheet: tag.number('localSheetId'),
          });
          this.names.push(named);
        }
        path.push(name);
      },
      close: (_name, start, end) => {
        path.pop();
        const place = open.pop();
        if (place !== undefined) Object.assign(place, { closeStart: start, end });
      },
    });
  }

  private sheetPlace(tag: XmlTag, place: Place): SheetPlace {
    this.idAttribute = tag.names.slice(0, tag.count).find((name) => name.endsWith(':id')) ?? this.idAttribute;
    return Object.assign(place, {
      name: tag.get('name') ?? '',
      sheetId: tag.number('sheetId') ?? 0,
      relationshipId: tag.get('id') ?? '',
    });
  }
}

/** Replaces a sheet's name in the references of a formula that XML holds; other formulas stay as they were written. */
export function renameInXml(part: string, xml: string, from: string, to: string): string {
  const formula = unescapeXml(xml, part);
  const renamed = renameInFormula(formula, from, to);
  return renamed === formula ? xml : escapeXml(renamed);
}

function renameInFormula(formula: string, from: string, to: string): string {
  const next = `${quotedSheet(to)}!`;
  const renamed = formula.split(`${quotedSheet(from)}!`).join(next);
  // Plain names stand without quotes.
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(from)) return renamed;
  const plain = new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])${from.replace(/\./g, '\\.')}!`, 'gu');
  return renamed.replace(plain, () => next);
}
