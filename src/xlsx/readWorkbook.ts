import { type DefinedNameModel } from './model';
import { openPackage, type Package, type Relationship } from './package';
import { damaged, XlsxProblem } from './problem';
import { limits } from './limits';
import { type XmlHandler } from './xml';

export const CONTENT_TYPES = '[Content_Types].xml';
export const SETTINGS_NAMESPACE = 'urn:phuluc:settings';

/** A sheet as the workbook part lists it; chart sheets and macro sheets have no cells and are left out. */
export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
  /** Position among all sheets of the workbook, also those left out here. */
  readonly position: number;
  readonly relationshipId: string;
}

/** The workbook part and what it points to. */
export interface WorkbookParts {
  readonly source: Package;
  readonly workbook: string;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** Position among all sheets. */
  readonly activeTab: number;
  readonly definedNames: readonly (Omit<DefinedNameModel, 'sheet'> & { readonly localSheet?: number })[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  readonly theme: string | undefined;
  readonly calcChain: string | undefined;
  /** Part with this product's settings. */
  readonly settings: string | undefined;
}

/** Main parts of workbooks, templates and their macro-enabled kin; .xlsb and other Office documents are not among them. */
const WORKBOOK_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  'application/vnd.ms-excel.template.macroEnabled.main+xml',
  'application/vnd.ms-excel.addin.macroEnabled.main+xml',
].map((type) => type.toLowerCase());

/** Content types by part, with the defaults of file extensions. */
export class ContentTypes {
  private readonly overrides = new Map<string, string>();
  private readonly defaults = new Map<string, string>();

  constructor(source: Package) {
    source.scan(CONTENT_TYPES, {
      open: (name, tag) => {
        const type = tag.get('ContentType') ?? '';
        if (name === 'Override') this.overrides.set((tag.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type);
        else if (name === 'Default') this.defaults.set((tag.get('Extension') ?? '').toLowerCase(), type);
      },
    });
  }

  of(part: string): string {
    const key = part.toLowerCase();
    return this.overrides.get(key) ?? this.defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
  }
}

/**
 * Opens a workbook as far as its list of sheets.
 * @throws XlsxProblem not-a-workbook, encrypted, too-large, damaged
 */
export function openWorkbook(bytes: Uint8Array): WorkbookParts {
  const source = openPackage(bytes);
  const workbook = findWorkbook(source);
  const relationships = source.relationships(workbook);
  const partOf = (type: string): string | undefined =>
    relationships.find((one) => one.type === type && !one.external && source.has(one.target))?.target;
  // Sheets keep their texts there: a workbook that names the part and lacks it has lost them.
  for (const type of ['sharedStrings', 'styles']) {
    const named = relationships.find((one) => one.type === type && !one.external);
    if (named !== undefined && !source.has(named.target)) throw damaged(`${named.target} is missing`);
  }
  return {
    source,
    workbook,
    ...readWorkbookPart(source, workbook, relationships),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    theme: partOf('theme'),
    calcChain: partOf('calcChain'),
    settings: findSettings(source, relationships),
  };
}

function findWorkbook(source: Package): string {
  if (!source.has(CONTENT_TYPES)) {
    const hasWorkbook = source.entries.some(({ name }) => /^\/?xl[/\\]/i.test(name));
    throw hasWorkbook ? damaged(`${CONTENT_TYPES} is missing`) : new XlsxProblem('not-a-workbook', CONTENT_TYPES);
  }
  const types = new ContentTypes(source);
  const main = source.relationships('').find(({ type, external }) => type === 'officeDocument' && !external);
  if (main === undefined) {
    throw source.has('xl/workbook.xml')
      ? damaged('_rels/.rels names no workbook')
      : new XlsxProblem('not-a-workbook', '_rels/.rels');
  }
  const type = types.of(main.target).toLowerCase();
  if (!WORKBOOK_TYPES.includes(type)) throw new XlsxProblem('not-a-workbook', `content type ${type}`);
  return main.target;
}

function readWorkbookPart(
  source: Package,
  part: string,
  relationships: readonly Relationship[],
): Pick<WorkbookParts, 'sheets' | 'date1904' | 'activeTab' | 'definedNames'> {
  const sheets: SheetEntry[] = [];
  const names: { name: string; refersTo: string; localSheet?: number; comment?: string; hidden?: boolean }[] = [];
  let date1904 = false;
  let activeTab = 0;
  let position = 0;
  let sawRoot = false;
  const handler: XmlHandler = {
    wantsText: false,
    open: (name, tag) => {
      if (!sawRoot) {
        sawRoot = true;
        if (name !== 'workbook') throw damaged(`${part}: not a workbook part`);
      } else if (name === 'workbookPr') date1904 = tag.flag('date1904');
      else if (name === 'workbookView') activeTab = tag.number('activeTab') ?? 0;
      else if (name === 'sheet') {
        const id = tag.get('id') ?? '';
        const target = relationships.find((one) => one.id === id);
        if (target === undefined || target.external) throw damaged(`${part}: sheet without part`);
        if (target.type === 'worksheet') {
          if (!source.has(target.target)) throw damaged(`${target.target} is missing`);
          sheets.push({
            name: tag.get('name') ?? '',
            visible: !/hidden/i.test(tag.get('state') ?? ''),
            part: target.target,
            position,
            relationshipId: id,
          });
        }
        position += 1;
        if (position > limits.sheets) throw new XlsxProblem('too-large', `${part}: sheets`);
      } else if (name === 'definedName') {
        const localSheet = tag.number('localSheetId');
        const comment = tag.get('comment');
        names.push({
          name: tag.get('name') ?? '',
          refersTo: '',
          ...(localSheet === undefined ? {} : { localSheet }),
          ...(comment === undefined ? {} : { comment }),
          ...(tag.flag('hidden') ? { hidden: true } : {}),
        });
        handler.wantsText = !tag.selfClosing;
      }
    },
    text: (text) => {
      const last = names.at(-1);
      if (last !== undefined) last.refersTo += text;
    },
    close: () => {
      handler.wantsText = false;
    },
  };
  source.scan(part, handler);
  if (position === 0) throw damaged(`${part}: no sheets`);
  return { sheets, date1904, activeTab, definedNames: names };
}

function findSettings(source: Package, relationships: readonly Relationship[]): string | undefined {
  return relationships.find(({ type, target, external }) => {
    if (type !== 'customXml' || external || !source.has(target)) return false;
    let isOurs = false;
    let sawRoot = false;
    source.scan(target, {
      open: (name, tag) => {
        if (!sawRoot) isOurs = name === 'settings' && tag.get('xmlns') === SETTINGS_NAMESPACE;
        sawRoot = true;
      },
    });
    return isOurs;
  })?.target;
}
