import { ApiError } from '../protocol/errors';
import table from './apiSets.json';
import { type ApiSets } from './readTypes';

const SETS: ApiSets = table.sets;

/** The newest version of ExcelApi that the library from npm knows. */
export const NEWEST_EXCEL_API = '1.15';

const EVENT = /^_(?:Unr|R)egister(\w+)Event$/;
const EVENT_NAMES: Readonly<Record<string, string>> = { DataChanged: 'onChanged' };

/** The API's name for a member of the wire; `null` for what only the library itself uses. */
function memberName(wireName: string): string | null {
  const event = EVENT.exec(wireName)?.[1];
  if (event !== undefined) return EVENT_NAMES[event] ?? `on${event}`;
  return wireName.startsWith('_') ? null : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** Whether a version such as `1.9` is part of `highest`; sets that are no plain version never are. */
export function isVersionIn(version: string, highest: string): boolean {
  if (!/^\d+\.\d+$/.test(version)) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [highMajor = 0, highMinor = 0] = highest.split('.').map(Number);
  return major < highMajor || (major === highMajor && minor <= highMinor);
}

/** The set a member belongs to, `null` for members of the first set and for what the types do not describe. */
export function setOf(className: string, wireName: string, isWriting = false): string | null {
  const name = memberName(wireName);
  if (name === null) return null;
  const members = SETS[className];
  return (isWriting ? members?.[`${name}=`] : undefined) ?? members?.[name] ?? null;
}

export function isKnownIn(className: string, wireName: string, highest: string, isWriting = false): boolean {
  const set = setOf(className, wireName, isWriting);
  return set === null || isVersionIn(set, highest);
}

/** Refuses a member of a newer set as an older Excel does, which has never heard of it. */
export function checkKnown(className: string, wireName: string, highest: string, isWriting = false): void {
  if (isKnownIn(className, wireName, highest, isWriting)) return;
  throw new ApiError(
    'ApiNotFound',
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  );
}

/** Answer of `Office.context.requirements.isSetSupported`. */
export function isSetSupported(set: string, version: string, excelApi: string): boolean {
  if (set === 'ExcelApi') return isVersionIn(version, excelApi);
  const known = OTHER_SETS[set];
  return known !== undefined && isVersionIn(version, known);
}

/** Sets besides ExcelApi that this host has. */
export const OTHER_SETS: Readonly<Record<string, string>> = {
  AddinCommands: '1.1',
  CompressedFile: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.1',
};
