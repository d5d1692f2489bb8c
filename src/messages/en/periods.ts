/** "Q3 2026" for `2026-Q3`. */
export function periodName(id: string): string {
  return id.split('-').reverse().join(' ');
}
