import { type CellRange } from '../../appendix/snapshot';
import { intersect, RangeRef, sameRange } from './rangeRef';
import { type Sheet } from './sheet';

/** Comparison of a value with one or two bounds; the bounds are numbers, texts of formulas or days. */
export interface BasicRule {
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: string;
}

/** A rule in the form of the wire: exactly one member. */
export interface ValidationRule {
  readonly wholeNumber?: BasicRule;
  readonly decimal?: BasicRule;
  readonly date?: BasicRule;
  readonly time?: BasicRule;
  readonly textLength?: BasicRule;
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly custom?: { readonly formula: string };
}

export interface ValidationAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
}

export interface ValidationPrompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

export interface Validation {
  readonly rule: ValidationRule;
  readonly alert: ValidationAlert;
  readonly prompt: ValidationPrompt;
  readonly ignoreBlanks: boolean;
}

/** What cells may hold, for some cells of a sheet. */
export interface ValidationEntry {
  readonly range: RangeRef;
  readonly validation: Validation;
}

export const NO_VALIDATION: Validation = {
  rule: {},
  alert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
  ignoreBlanks: true,
};

const key = (validation: Validation): string => JSON.stringify(validation);

/** The different validations among the cells of the range; `NO_VALIDATION` stands for cells without one. */
export function validationsOf(range: RangeRef): Validation[] {
  const found = new Map<string, Validation>();
  let open: readonly CellRange[] = range.areas;
  for (const entry of range.sheet.validations) {
    const rest = subtractAll(open, entry.range.areas);
    if (!sameAreas(rest, open)) found.set(key(entry.validation), entry.validation);
    open = rest;
  }
  if (open.length > 0) found.set(key(NO_VALIDATION), NO_VALIDATION);
  return [...found.values()];
}

/** Changes the validation of every cell of the range; `null` takes it away. */
export function changeValidation(range: RangeRef, change: ((old: Validation) => Validation) | null): void {
  const { sheet } = range;
  const pieces: { areas: CellRange[]; validation: Validation }[] = [];
  const lay = (areas: readonly CellRange[], validation: Validation): void => {
    if (areas.length === 0 || key(validation) === key(NO_VALIDATION)) return;
    const same = pieces.find((piece) => key(piece.validation) === key(validation));
    if (same === undefined) pieces.push({ areas: [...areas], validation });
    else same.areas.push(...areas);
  };
  let open: readonly CellRange[] = range.areas;
  for (const { range: old, validation } of sheet.validations) {
    lay(subtractAll(old.areas, range.areas), validation);
    const inside = intersectAll(old.areas, range.areas);
    if (change !== null) lay(inside, change(validation));
    open = subtractAll(open, old.areas);
  }
  if (change !== null) lay(open, change(NO_VALIDATION));
  sheet.validations.splice(0, Number.POSITIVE_INFINITY, ...pieces.map((piece) => entryOf(sheet, piece)));
}

const entryOf = (sheet: Sheet, piece: { areas: CellRange[]; validation: Validation }): ValidationEntry => ({
  range: new RangeRef(sheet, piece.areas),
  validation: piece.validation,
});

const intersectAll = (areas: readonly CellRange[], others: readonly CellRange[]): CellRange[] =>
  areas.flatMap((area) => others.flatMap((other) => intersect(area, other) ?? []));

const sameAreas = (a: readonly CellRange[], b: readonly CellRange[]): boolean =>
  a.length === b.length && a.every((area, index) => sameRange(area, b[index] ?? area));

/** What is left of the areas outside the others. */
function subtractAll(areas: readonly CellRange[], others: readonly CellRange[]): readonly CellRange[] {
  let left: readonly CellRange[] = areas;
  for (const other of others) left = left.flatMap((area) => subtract(area, other));
  return left;
}

function subtract(area: CellRange, hole: CellRange): CellRange[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const pieces: CellRange[] = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
