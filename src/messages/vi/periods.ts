const QUARTERS: Readonly<Record<string, string>> = { Q1: 'quý I', Q2: 'quý II', Q3: 'quý III', Q4: 'quý IV' };

/** "quý III năm 2026" for `2026-Q3`. */
export function periodName(id: string): string {
  const [year = '', part = ''] = id.split('-');
  if (part === '') return `năm ${year}`;
  if (part === 'H1') return `6 tháng đầu năm ${year}`;
  if (part === 'H2') return `6 tháng cuối năm ${year}`;
  return `${QUARTERS[part] ?? `tháng ${Number(part.slice(1))}`} năm ${year}`;
}
