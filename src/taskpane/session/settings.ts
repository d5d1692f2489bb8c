import { type Language } from '../../messages';
import { type Memory } from './tools';

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
}

const KEY = 'phuluc.settings';
const DEFAULTS: PaneSettings = { hub: '', token: '', unit: '', sender: '', language: 'vi' };

/** Reads what was kept; anything unreadable gives the defaults. */
export function loadSettings(memory: Memory): PaneSettings {
  const kept = parsed(memory.get(KEY));
  const text = (name: 'hub' | 'token' | 'unit' | 'sender'): string => {
    const value = kept[name];
    return typeof value === 'string' ? value : DEFAULTS[name];
  };
  return {
    hub: text('hub'),
    token: text('token'),
    unit: text('unit'),
    sender: text('sender'),
    language: kept['language'] === 'en' ? 'en' : 'vi',
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

/** Whether an address can be called from the pane: https, or plain http on this very computer. */
export function isHubAddress(address: string): boolean {
  if (address === '') return true;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1'));
}
