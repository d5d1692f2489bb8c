import { splitSheet } from './address';
import { quoteSheet } from './rangeRef';

/** Texts in quotes pass; then a sheet name with `!`, if any, and an address. */
const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(.])/gu;

/**
 * Rewrites the references of a formula. `rewrite` gets the sheet part with its `!`, or `null`, and the address with its
 * dollar signs; it gives the new reference, or `null` to leave it.
 */
export function mapReferences(
  formula: string,
  rewrite: (qualifier: string | null, local: string) => string | null,
): string {
  return formula.replace(REFERENCE, (found: string, qualifier: string | undefined, local: string | undefined) =>
    local === undefined ? found : (rewrite(qualifier ?? null, local) ?? found),
  );
}

/** Excel compares sheet names without regard to case. */
export function isSameSheet(a: string | null | undefined, b: string): boolean {
  return a?.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');
}

/** The formula after a sheet was given another name. */
export function renameReferences(formula: string, from: string, to: string): string {
  return mapReferences(formula, (qualifier, local) =>
    qualifier !== null && isSameSheet(splitSheet(qualifier).sheet, from) ? `${quoteSheet(to)}!${local}` : null,
  );
}
