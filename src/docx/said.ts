import { type ReportWords } from '../messages/report';

/** More units than these are counted instead of named one by one: the shared workbook has them all. */
export const NAMED_UNITS = 6;

/** What one unit says. */
export interface Said {
  readonly unitName: string;
  readonly text: string;
}

/** Units that say the same stand together, in the order of the first of each: few by their names, many by their count. */
export function saidTogether(said: readonly Said[], { report: m }: ReportWords): string[] {
  const byText = new Map<string, string[]>();
  for (const { unitName, text } of said) {
    const names = byText.get(text);
    if (names === undefined) byText.set(text, [unitName]);
    else names.push(unitName);
  }
  return [...byText].map(([text, names]) =>
    m.saidBy(names.length > NAMED_UNITS ? m.units(names.length) : names.join(', '), text),
  );
}
