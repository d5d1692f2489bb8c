import { readFileSync } from 'node:fs';
import { Script, createContext, runInContext } from 'node:vm';
import { isSetSupported, NEWEST_EXCEL_API } from '../gate/gate';
import { type Book } from '../model/book';
import { newBook } from '../model/fromFile';
import { Host } from '../protocol/host';
import { nativeBridge } from '../transport/bridge';

/** What a test gets: the unmodified library, and the workbook behind it. */
export interface LoadedOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** A stand-in with the requirement sets only: over this seam the library brings no `Office`. */
  readonly Office: {
    readonly context: { readonly requirements: { isSetSupported(set: string, version?: string): boolean } };
  };
  readonly book: Book;
  readonly host: Host;
  readonly trace: Host['trace'];
  readonly faults: Host['faults'];
}

export interface LoadOptions {
  /** ExcelApi version of this Excel; that of the environment, else the newest of the library. */
  readonly excelApi?: string;
  /** Lets the library itself refuse members of newer sets (`ApiNotFound`), as a careful reader of the version would. */
  readonly refuseNewer?: boolean;
}

let compiled: Script | null = null;

function library(): Script {
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  compiled ??= new Script(readFileSync(file, 'utf8'), { filename: file });
  return compiled;
}

/**
 * Loads Office.js from the npm package, as it is, into a context of its own and connects it to the book. Every call
 * gives a fresh library, so tests cannot disturb one another. Takes about 50 ms.
 */
export function loadOffice(book: Book = newBook(), options: LoadOptions = {}): LoadedOffice {
  const host = new Host(book, options.excelApi ?? defaultExcelApi());
  const Office = {
    context: {
      requirements: { isSetSupported: (set: string, version = '1.1') => isSetSupported(set, version, host.excelApi) },
    },
  };
  const context = createContext(surroundings(nativeBridge(host)));
  library().runInContext(context);
  // The library asks `window.Office` for requirement sets; without one it takes every set as there.
  context['Office'] = Office;
  if (options.refuseNewer === true) {
    runInContext('OfficeExtension.CommonUtility._doApiNotSupportedCheck = true', context);
  }
  const loaded = context as unknown as Pick<LoadedOffice, 'Excel' | 'OfficeExtension'>;
  return {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    Office,
    book,
    host,
    trace: host.trace,
    faults: host.faults,
  };
}

/** Whole suites are run as an older Excel by naming its version in the environment. */
const defaultExcelApi = (): string => process.env['OFFICE_HOST_EXCEL_API'] ?? NEWEST_EXCEL_API;

/** The few things of a browser the library touches while it is evaluated. */
function surroundings(bridge: unknown): Record<string, unknown> {
  const element = (): Record<string, unknown> => ({
    style: {},
    setAttribute: () => undefined,
    appendChild: () => undefined,
    getElementsByTagName: () => [],
  });
  const location = { href: 'https://localhost/', search: '', hash: '', host: 'localhost', protocol: 'https:' };
  const globals: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    Promise,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location,
    navigator: { userAgent: 'node', platform: 'node', language: 'vi-VN' },
    document: { ...element(), createElement: element, body: element(), head: element(), URL: location.href, location },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  globals['window'] = globals;
  globals['self'] = globals;
  return globals;
}
