import { inlineText } from './cellXml';
import { drawingParts } from './charts/drawingParts';
import { type SheetModel, type WorkbookEdit } from './model';
import { PackagePatch } from './patchPackage';
import { SheetPatch } from './patchSheet';
import { renameTableHeadings } from './patchTables';
import { renameInXml, WorkbookText } from './patchWorkbook';
import { readSettings } from './read';
import { readTheme } from './readColors';
import { openWorkbook, type WorkbookParts } from './readWorkbook';
import { CUSTOM_XML_TYPE, RELATIONSHIPS, settingsXml } from './settingsXml';
import { sheetXml } from './sheetXml';
import { NEW_STYLES, StyleBook } from './styleBook';
import { checkNames } from './write';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Changes an existing workbook, edits in their order. Only the parts that change are written anew, and within them only
 * the elements concerned; all other parts keep their bytes.
 * @throws XlsxProblem when the file cannot be read
 * @throws RangeError when an edit names a sheet that is not there, or a name Excel refuses
 */
export function patchXlsx(bytes: Uint8Array, edits: readonly WorkbookEdit[]): Uint8Array {
  const patch = new WorkbookPatch(openWorkbook(bytes));
  for (const edit of edits) patch.apply(edit);
  return patch.toBytes();
}

class WorkbookPatch {
  private readonly parts: PackagePatch;
  private readonly workbook: WorkbookText;
  private readonly styles: StyleBook;
  private readonly sheets = new Map<string, SheetPatch>();
  /** Parts of the sheets by their name now. */
  private readonly sheetParts = new Map<string, string>();
  private readonly settings: Record<string, string>;
  private settingsChanged = false;
  private dropsCalculation = false;
  private changesValues = false;

  constructor(private readonly source: WorkbookParts) {
    this.parts = new PackagePatch(source.source);
    this.workbook = new WorkbookText(source.workbook, this.parts.text(source.workbook));
    const theme = readTheme(source.source, source.theme);
    this.styles = new StyleBook(source.styles === undefined ? NEW_STYLES : this.parts.text(source.styles), theme);
    for (const { name, part } of source.sheets) this.sheetParts.set(name, part);
    this.settings = readSettings(source);
  }

  apply(edit: WorkbookEdit): void {
    switch (edit.kind) {
      case 'cell':
        this.sheet(edit.sheet).cell(edit.row, edit.column, edit.value, edit.formula, edit.style);
        break;
      case 'style':
        this.sheet(edit.sheet).style(edit.range, edit.style);
        break;
      case 'column':
        this.sheet(edit.sheet).column(edit.column, edit);
        break;
      case 'row':
        this.sheet(edit.sheet).row(edit.row, edit);
        break;
      case 'merge':
        this.sheet(edit.sheet).merge(edit.range);
        break;
      case 'unmerge':
        this.sheet(edit.sheet).unmerge(edit.range);
        break;
      case 'conditionalFormat':
        this.sheet(edit.sheet).conditionalFormat(edit.format);
        break;
      case 'removeConditionalFormats':
        this.sheet(edit.sheet).removeConditionalFormats(edit.marker);
        break;
      case 'validation':
        this.sheet(edit.sheet).validation(edit.validation);
        break;
      case 'addSheet':
        this.addSheet(edit.sheet);
        break;
      case 'removeSheet':
        this.removeSheet(edit.sheet);
        break;
      case 'renameSheet':
        this.renameSheet(edit.sheet, edit.name);
        break;
      case 'activeSheet':
        this.workbook.activate(this.workbook.position(edit.sheet));
        for (const name of this.sheetParts.keys()) this.sheet(name).select(name === edit.sheet);
        break;
      case 'definedName':
        this.workbook.setName(edit.name, edit.target);
        break;
      case 'setting':
        if (edit.value === null) Reflect.deleteProperty(this.settings, edit.key);
        else this.settings[edit.key] = edit.value;
        this.settingsChanged = true;
        break;
    }
  }

  toBytes(): Uint8Array {
    for (const [name, sheet] of this.sheets) this.writeSheet(name, sheet);
    this.writeStyles();
    if (this.settingsChanged) this.writeSettings();
    if (this.dropsCalculation) this.dropCalculation();
    if (this.changesValues && this.hasFormulas()) this.workbook.recalculate();
    this.parts.set(this.source.workbook, this.workbook.text);
    return this.parts.toBytes();
  }

  private sheet(name: string): SheetPatch {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const part = this.sheetParts.get(name);
    if (part === undefined) throw new RangeError('There is no sheet of that name.');
    const sheet = new SheetPatch(part, this.parts.text(part));
    this.sheets.set(name, sheet);
    return sheet;
  }

  private writeSheet(name: string, sheet: SheetPatch): void {
    const part = this.sheetParts.get(name);
    if (part === undefined) return;
    const { text, lostFormula } = sheet.apply(this.styles);
    if (lostFormula) this.dropsCalculation = true;
    if (sheet.changesValues) this.changesValues = true;
    this.parts.set(part, text);
    renameTableHeadings(this.source.source, this.parts, part, sheet.newTexts());
  }

  private addSheet(model: SheetModel): void {
    checkNames([...this.workbook.sheetNames.map((name) => ({ name })), model]);
    const part = this.parts.freeName('xl/worksheets/sheet', '.xml');
    this.parts.set(part, sheetXml(model, this.styles, inlineText, false));
    this.parts.setContentType(part, SHEET_TYPE);
    const taken = new Set<string>();
    const free = (before: string): string => {
      const name = this.parts.freeName(before, '.xml', taken);
      taken.add(name);
      return name;
    };
    for (const { name, text, contentType } of drawingParts(model, part, free)) {
      this.parts.set(name, text);
      if (contentType !== null) this.parts.setContentType(name, contentType);
    }
    const id = this.parts.relate(this.source.workbook, `${RELATIONSHIPS}/worksheet`, part);
    this.workbook.add(model, id);
    this.sheetParts.set(model.name, part);
  }

  private removeSheet(name: string): void {
    const id = this.workbook.relationshipOf(name);
    this.workbook.remove(name);
    this.parts.unrelate(this.source.workbook, id);
    const part = this.sheetParts.get(name);
    if (part !== undefined) this.removeSheetPart(part);
    this.sheetParts.delete(name);
    this.sheets.delete(name);
    // The list of calculations names sheets by number.
    this.dropsCalculation = true;
  }

  /** A sheet takes its drawing and charts along: nothing else shows them. */
  private removeSheetPart(part: string): void {
    const drawings = this.parts.related(part, 'drawing');
    for (const drawing of drawings) for (const chart of this.parts.related(drawing, 'chart')) this.parts.remove(chart);
    for (const name of [...drawings, part]) this.parts.remove(name);
  }

  private renameSheet(name: string, next: string): void {
    checkNames([
      ...this.workbook.sheetNames.filter((one) => one !== name).map((one) => ({ name: one })),
      { name: next },
    ]);
    for (const [sheet, patch] of this.sheets) this.writeSheet(sheet, patch);
    this.sheets.clear();
    this.workbook.rename(name, next);
    const renamed = [...this.sheetParts].map(([one, part]): [string, string] => [one === name ? next : one, part]);
    this.sheetParts.clear();
    for (const [one, part] of renamed) {
      this.sheetParts.set(one, part);
      this.renameReferences(part, name, next);
    }
    for (const { name: part } of this.source.source.entries) {
      if (/(?:^|\/)charts\/chart[^/]*\.xml$/i.test(part) && this.parts.has(part))
        this.renameReferences(part, name, next);
    }
  }

  private renameReferences(part: string, from: string, to: string): void {
    const text = this.parts.text(part);
    // Formulas of cells, conditional formats, validations and charts: elements named f or formula….
    const renamed = text.replace(
      /(<(?:[\w-]+:)?(?:f|formula|formula1|formula2|sqref)(?:\s[^>]*)?>)([^<]*)/g,
      (_all, tag: string, formula: string) => tag + renameInXml(part, formula, from, to),
    );
    this.parts.set(part, renamed);
  }

  private writeStyles(): void {
    if (!this.styles.isChanged) return;
    const part = this.source.styles ?? 'xl/styles.xml';
    if (this.source.styles === undefined) {
      this.parts.setContentType(part, STYLES_TYPE);
      this.parts.relate(this.source.workbook, `${RELATIONSHIPS}/styles`, part);
    }
    this.parts.set(part, this.styles.toText());
  }

  private writeSettings(): void {
    let part = this.source.settings;
    if (part === undefined) {
      part = this.parts.freeName('customXml/item', '.xml');
      this.parts.setContentType(part, 'application/xml');
      this.parts.relate(this.source.workbook, CUSTOM_XML_TYPE, part);
    }
    this.parts.set(part, settingsXml(this.settings));
  }

  /** Excel makes its list of calculations anew when there is none; one that names a cell without formula is damage. */
  private dropCalculation(): void {
    const { calcChain, source, workbook } = this.source;
    if (calcChain === undefined || !this.parts.has(calcChain)) return;
    const relationship = source.relationships(workbook).find(({ type }) => type === 'calcChain');
    if (relationship !== undefined) this.parts.unrelate(workbook, relationship.id);
    this.parts.remove(calcChain);
  }

  private hasFormulas(): boolean {
    return [...this.sheetParts.values()].some((part) => /<(?:\w+:)?f[\s>]/.test(this.parts.text(part)));
  }
}
