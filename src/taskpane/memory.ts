import { type Memory } from './session/tools';

/**
 * The browser's own store, apart for each host that shares this origin (`partition` is Office's key for it). Where the
 * store is closed to us, texts last as long as the pane and `set` says so.
 */
export function browserMemory(partition: string): Memory {
  const passing = new Map<string, string>();
  return {
    get(key) {
      const own = passing.get(key);
      if (own !== undefined) return own;
      try {
        return window.localStorage.getItem(partition + key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) window.localStorage.removeItem(partition + key);
        else window.localStorage.setItem(partition + key, value);
        passing.delete(key);
        return true;
      } catch {
        if (value === null) passing.delete(key);
        else passing.set(key, value);
        return false;
      }
    },
  };
}
