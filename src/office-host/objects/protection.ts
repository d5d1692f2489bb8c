import { PROTECTION_OPTIONS, type ProtectionOptions, type SelectionMode, STRICT_PROTECTION } from '../model/protection';
import { type Sheet } from '../model/sheet';
import { ApiError, invalidArgument, NotImplementedByHost } from '../protocol/errors';
import { type WireClass } from '../protocol/wire';
import { booleanArg, oneOf } from './arguments';

const MODES: readonly SelectionMode[] = ['Normal', 'Unlocked', 'None'];

function optionsOf(value: unknown): ProtectionOptions {
  if (value == null) return STRICT_PROTECTION;
  if (typeof value !== 'object') throw invalidArgument('options');
  const given = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find(
    (name) => name !== 'selectionMode' && !(PROTECTION_OPTIONS as readonly string[]).includes(name),
  );
  if (unknown !== undefined) throw new NotImplementedByHost(`WorksheetProtectionOptions.${unknown}`);
  const flags = PROTECTION_OPTIONS.map((name) => [name, booleanArg(given[name], name, false)] as const);
  return {
    ...STRICT_PROTECTION,
    ...Object.fromEntries(flags),
    selectionMode: oneOf(given['selectionMode'], MODES, 'selectionMode', 'Normal'),
  };
}

export const worksheetProtection: WireClass<Sheet> = {
  scalars: {
    Protected: (sheet) => sheet.isProtected,
    Options: (sheet) => (sheet.isProtected ? sheet.protection : null),
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.isProtected) throw new ApiError('InvalidOperation', 'The worksheet is already protected.');
      if (args[1] != null && args[1] !== '')
        throw new NotImplementedByHost('WorksheetProtection.Protect with password');
      sheet.protection = optionsOf(args[0]);
      sheet.isProtected = true;
    },
    Unprotect: (sheet) => {
      if (sheet.hasPassword) throw new ApiError('AccessDenied', 'The worksheet is protected with a password.');
      sheet.isProtected = false;
    },
  },
};
