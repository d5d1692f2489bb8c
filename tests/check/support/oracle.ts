import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../../../src/appendix/address';
import { readXlsx } from '../../../src/xlsx/read';
import { runRules } from '../../../src/check/runner';
import { type Finding } from '../../../src/check/types';
import { scopeOf } from './run';

const ROOT = join(__dirname, '../../..');

/** The four appendices whose defects were listed by hand when the sources were cleaned. */
export const TABLES = [
  'lai-chau-nq57-phu-luc-1',
  'lai-chau-nq57-phu-luc-2',
  'son-la-2026-phu-luc-1',
  'son-la-2026-phu-luc-2',
] as const;

/** What the cleaned tables call the defects that a rule covers. */
const RULE_OF: Readonly<Record<string, readonly string[]>> = {
  'obsolete-agency': ['dissolved-agency'],
  'same-successor-twice': ['same-agency-twice'],
  'inconsistent-unit': ['unit-mismatch'],
  'lead-is-group': ['owner-is-group'],
  'lead-is-enterprise-or-group': ['owner-is-group'],
  'inequality-as-result': ['result-is-inequality'],
  illegible: ['missing-owner', 'missing-target', 'missing-coordinator'],
  'missing-coordinate': ['missing-coordinator'],
  'missing-coordinator': ['missing-coordinator'],
  'missing-product': ['missing-product'],
  'duplicate-number': ['duplicate-number'],
  'conditional-due': ['conditional-due-date'],
};

interface Table {
  readonly rows: readonly { readonly key: string }[];
  readonly defects: readonly { readonly kind: string; readonly keys: readonly string[] }[];
}

export interface OracleLine {
  readonly found: readonly string[];
  readonly listed: readonly string[];
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** For every rule: the row keys at which it spoke, and those the table lists. */
export function compareWithOracle(table: string): { lines: Record<string, OracleLine>; findings: readonly Finding[] } {
  const oracle = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/tables', `${table}.json`), 'utf8')) as Table;
  const scope = scopeOf(readXlsx(readFileSync(join(ROOT, 'samples', `${table}.xlsx`))));
  const rows = scope.tables.flatMap(({ appendix }) => appendix.rows.filter(({ kind }) => kind !== 'section'));
  if (rows.length !== oracle.rows.length)
    throw new Error(`${table}: ${rows.length} of ${oracle.rows.length} rows read`);
  const keys = new Map(rows.map(({ row }, index) => [row, oracle.rows[index]!.key]));
  const findings = runRules(scope);

  const found = new Map<string, Set<string>>();
  for (const { rule, cells } of findings) {
    const key = keys.get(parseAddress(cells[0]!)!.row)!;
    found.set(rule, (found.get(rule) ?? new Set()).add(key));
  }
  const listed = new Map<string, Set<string>>();
  for (const { kind, keys: at } of oracle.defects) {
    for (const rule of RULE_OF[kind] ?? []) {
      // Of two rows with one number the later is named.
      const named = kind === 'duplicate-number' ? at.slice(1) : at;
      listed.set(rule, new Set([...(listed.get(rule) ?? []), ...named]));
    }
  }
  const order = oracle.rows.map(({ key }) => key);
  const inOrder = (set: ReadonlySet<string>) => order.filter((key) => set.has(key));
  const lines: Record<string, OracleLine> = {};
  for (const rule of [...new Set([...found.keys(), ...listed.keys()])].sort()) {
    const f = found.get(rule) ?? new Set<string>();
    const l = listed.get(rule) ?? new Set<string>();
    lines[rule] = {
      found: inOrder(f),
      listed: inOrder(l),
      missed: inOrder(new Set([...l].filter((key) => !f.has(key)))),
      extra: inOrder(new Set([...f].filter((key) => !l.has(key)))),
    };
  }
  return { lines, findings };
}
