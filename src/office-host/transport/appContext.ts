import { OTHER_SETS } from '../gate/gate';
import { type Host } from '../protocol/host';

/** What the host tells the add-in about itself and the document. */
export interface PaneOptions {
  /** Origin of the page that plays Excel, https. */
  readonly hostOrigin: string;
  /** Language of the user interface, `vi-VN` by default. */
  readonly locale?: string;
  /** Colours of Office; told on the desktop, where the library asks for them. */
  readonly theme?: 'light' | 'dark';
  readonly appId?: string;
}

export const DEFAULT_APP_ID = 'b1c1f0a6-6b0d-4a1f-9d53-2b7c1f3f5a10';
const EXCEL_ON_THE_WEB = 16;
const READ_WRITE = 1;
const INSERTED = 1;
const CONVERSATION = 'phuluc';

/** What the library reads first: which host on which platform, and the file it is to load for it. */
export function hostInfo(platform: 'Web' | 'Win32', separator: '$' | '|', options: PaneOptions): string {
  const rest = platform === 'Web' ? ['', '', '0'] : ['', 'disableLogging', '', '0'];
  return ['Excel', platform, '16.01', options.locale ?? 'vi-VN', CONVERSATION, ...rest].join(separator);
}

/** Name of the pane's frame: from it Office.js learns which host it is in. Nothing is added to the address. */
export function frameName(options: PaneOptions): string {
  return JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: hostInfo('Web', '$', options),
    xdmInfo: `${CONVERSATION}|${options.appId ?? DEFAULT_APP_ID}|${options.hostOrigin}`,
    serializerVersion: 1,
    flights: '[]',
  });
}

/** Answer to the library's first question. Sets that depend on the platform are those of Excel on the web. */
export function appContext({ book, excelApi }: Host, options: PaneOptions): Readonly<Record<string, unknown>> {
  const locale = options.locale ?? 'vi-VN';
  return {
    _id: options.appId ?? DEFAULT_APP_ID,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${options.hostOrigin}/${encodeURIComponent(book.name)}`,
    _clientMode: READ_WRITE,
    _settings: [...book.documentSettings],
    _reason: INSERTED,
    _osfControlType: 1,
    _appInstanceId: options.appId ?? DEFAULT_APP_ID,
    _hostFullVersion: '16.0.15407.20000',
    _requirementMatrix: JSON.stringify({ ExcelApi: excelApi, ...OTHER_SETS }),
    _dialogRequirementMatrix: '{}',
    _appDomains: [],
    _addinName: 'Phụ Lục',
    _initialDisplayMode: 0,
    _featureGates: {},
  };
}
