import { isFolderAddress } from '../../destinations/graph/settings';
import { type Language } from '../../messages/pane';
import { type Memory } from './tools';

/** A hub, a workbook on SharePoint or OneDrive, or a file that its user puts into a folder. */
export type SendTo = 'hub' | 'graph' | 'file';

/** What this computer remembers of its user. */
export interface PaneSettings {
  /** Address of the hub; "" is the one the pane came from. */
  readonly hub: string;
  readonly token: string;
  /** Agency id, "" when none is chosen yet. */
  readonly unit: string;
  /** Name of the person who sends. */
  readonly sender: string;
  readonly language: Language;
  /** Where reports go. */
  readonly sendTo: SendTo;
  /** Tenant, application and folder on SharePoint; "" is what `graph.json` beside the page says. */
  readonly tenant: string;
  readonly client: string;
  readonly folder: string;
  /** Its user puts reports together, with or without a hub. */
  readonly coordinates: boolean;
}

const KEY = 'phuluc.settings';
const DEFAULTS: PaneSettings = {
  hub: '',
  token: '',
  unit: '',
  sender: '',
  language: 'vi',
  sendTo: 'hub',
  tenant: '',
  client: '',
  folder: '',
  coordinates: false,
};

/** Reads what was kept; anything unreadable gives the defaults. */
export function loadSettings(memory: Memory): PaneSettings {
  const kept = parsed(memory.get(KEY));
  const text = (name: 'hub' | 'token' | 'unit' | 'sender' | 'tenant' | 'client' | 'folder'): string => {
    const value = kept[name];
    return typeof value === 'string' ? value : DEFAULTS[name];
  };
  return {
    hub: text('hub'),
    token: text('token'),
    unit: text('unit'),
    sender: text('sender'),
    language: kept['language'] === 'en' ? 'en' : 'vi',
    sendTo: kept['sendTo'] === 'graph' || kept['sendTo'] === 'file' ? kept['sendTo'] : 'hub',
    tenant: text('tenant'),
    client: text('client'),
    folder: text('folder'),
    coordinates: kept['coordinates'] === true,
  };
}

export function keepSettings(memory: Memory, settings: PaneSettings): boolean {
  return memory.set(KEY, JSON.stringify(settings));
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Whether a typed folder address can be used; none means the common one. */
export const isFolder = (address: string): boolean => address === '' || isFolderAddress(address);

/** Whether an address can be called from the pane: https, or plain http on this very computer. */
export function isHubAddress(address: string): boolean {
  if (address === '') return true;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
}
