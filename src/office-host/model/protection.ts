/** What stays allowed on a protected sheet, named as the wire names it. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export type SelectionMode = 'Normal' | 'Unlocked' | 'None';

export type ProtectionOptions = Readonly<Record<ProtectionOption, boolean>> & {
  readonly selectionMode: SelectionMode;
};

/** Nothing is allowed but selecting, as when a sheet is protected without options. */
export const STRICT_PROTECTION: ProtectionOptions = {
  ...(Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, false])) as Record<ProtectionOption, boolean>),
  selectionMode: 'Normal',
};
