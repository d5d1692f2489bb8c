import { keepSettings, loadSettings, type PaneSettings } from '../taskpane/session/settings';
import { type Memory } from '../taskpane/session/tools';

/** The page's settings, kept on this computer. */
export interface KeptSettings {
  readonly get: () => PaneSettings;
  /** False when this computer could not keep them. */
  readonly set: (patch: Partial<PaneSettings>) => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function keptSettings(memory: Memory): KeptSettings {
  let settings = loadSettings(memory);
  const listeners = new Set<() => void>();
  return {
    get: () => settings,
    set: (patch) => {
      settings = { ...settings, ...patch };
      const isKept = keepSettings(memory, settings);
      for (const listener of listeners) listener();
      return isKept;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
