import { limits } from './limits';
import { type SheetModel } from './model';
import { type SheetIndex } from './sheetIndex';
import { withAttribute, withPrefix, type Splice } from './splice';

export type ColumnChange = Omit<SheetModel['columns'][number], 'column'>;

/** Sets widths and visibility of single columns; a span that covers more is cut around them. */
export function columnSplices(index: SheetIndex, text: string, changes: ReadonlyMap<number, ColumnChange>): Splice[] {
  if (changes.size === 0) return [];
  const spans = index.columns.map(({ min, max, start, openEnd }) => ({
    min,
    max: Math.min(max, limits.columns),
    tag: text.slice(start, openEnd).replace(/\s*\/?>$/, '/>'),
  }));
  for (const [column, change] of [...changes].sort(([a], [b]) => a - b)) {
    const at = spans.findIndex(({ min, max }) => column >= min && column <= max);
    const found = spans[at];
    const own = found?.tag ?? withPrefix('<col width="9.140625"/>', index.prefix);
    const pieces = [{ min: column, max: column, tag: changed(own, change) }];
    if (found !== undefined) {
      if (found.min < column) pieces.unshift({ ...found, max: column - 1 });
      if (found.max > column) pieces.push({ ...found, min: column + 1 });
    }
    spans.splice(at < 0 ? spans.length : at, at < 0 ? 0 : 1, ...pieces);
  }
  const columns = spans
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, tag }) => withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max)))
    .join('');
  const container = index.parts.find(({ name }) => name === 'cols');
  const xml = withPrefix('<cols>', index.prefix) + columns + withPrefix('</cols>', index.prefix);
  if (container !== undefined) return [{ from: container.start, to: container.end, text: xml }];
  const data = index.parts.find(({ name }) => name === 'sheetData');
  return data === undefined ? [] : [{ from: data.start, to: data.start, text: xml }];
}

function changed(tag: string, { width, hidden }: ColumnChange): string {
  let made = tag;
  if (width !== undefined) made = withAttribute(withAttribute(made, 'width', String(width)), 'customWidth', '1');
  if (hidden !== undefined) made = withAttribute(made, 'hidden', hidden ? '1' : null);
  return made;
}
