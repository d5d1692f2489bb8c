import { parseAddress } from '../appendix/address';
import { rowNames } from '../appendix/rowNames';
import { type Appendix } from '../appendix/types';
import { type Finding } from '../check/types';

/** The findings with their rows called as people tell them apart: VIII.2 where every section counts from 1. */
export function withRowNames(findings: readonly Finding[], appendices: readonly Appendix[]): Finding[] {
  const names = new Map<string, { readonly number: string; readonly name: string }>();
  for (const { sheet, rows } of appendices) {
    const items = rows.filter((row) => row.kind !== 'section');
    const nameOf = rowNames(items);
    for (const item of items) {
      for (const row of item.rows) names.set(`${sheet}!${row}`, { number: item.number, name: nameOf(item) });
    }
  }
  return findings.map((finding) => {
    const row = parseAddress(finding.cells[0] ?? '')?.row;
    const known = row === undefined ? undefined : names.get(`${finding.sheet}!${row}`);
    return known !== undefined && known.number === finding.item ? { ...finding, item: known.name } : finding;
  });
}
