import { type CellStyle } from '../../xlsx/model';
import { forEachCell } from '../model/book';
import { type RangeRef } from '../model/rangeRef';
import { type BorderSide } from '../model/style';
import { NotImplementedByHost } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass } from '../protocol/wire';
import { numberArg, textArg } from './arguments';
import { ALIGNMENT, BORDER, BORDER_INDEX, FILL, FONT, type FormatProperty, PROTECTION } from './formatValues';
import { charactersOf, columnPoints, rowPoints } from './units';

/** Largest number of cells formatted one by one; whole rows and columns have no cells to format here. */
const MOST_CELLS = 2_000_000;

function cellCount({ areas }: RangeRef): number {
  return areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
}

/** Different styles among the cells of the range, the default one included when some cell is not there. */
function stylesOf(target: RangeRef): CellStyle[] {
  const styles = new Set<CellStyle>();
  let seen = 0;
  for (const area of target.areas) {
    for (const cell of target.sheet.within(area)) {
      seen += 1;
      styles.add(cell.style ?? {});
    }
  }
  return seen < cellCount(target) ? [{}, ...styles] : [...styles];
}

/** The value all cells agree on, else `null`, as Excel does. */
function agreed(target: RangeRef, read: (style: CellStyle) => unknown): unknown {
  const values = new Set(stylesOf(target).map(read));
  return values.size === 1 ? [...values][0] : null;
}

function refuseWhole(target: RangeRef, what: string): void {
  if (cellCount(target) > MOST_CELLS) throw new NotImplementedByHost(`${what} of whole rows or columns`);
}

type Scalars = NonNullable<WireClass<RangeRef>['scalars']>;
type Writes = NonNullable<WireClass<RangeRef>['writes']>;

function scalarsOf(properties: Readonly<Record<string, FormatProperty>>): Scalars {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { read }]) => [name, (target: RangeRef) => agreed(target, read)]),
  );
}

function writesOf(properties: Readonly<Record<string, FormatProperty>>, className: string): Writes {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, { patch }]) =>
      patch === undefined
        ? []
        : [
            [
              name,
              (target: RangeRef, value: unknown, host: Host) => {
                refuseWhole(target, `${className}.${name}`);
                host.book.format(target, patch(value), 'add-in');
              },
            ],
          ],
    ),
  );
}

function lines(target: RangeRef, axis: 'row' | 'column'): number[] {
  return target.areas.flatMap((area) => {
    const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    return Array.from({ length: to - from + 1 }, (_line, index) => from + index);
  });
}

function commonSize(target: RangeRef, axis: 'row' | 'column', size: (line: number) => number): number | null {
  const sizes = new Set(lines(target, axis).map(size));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

export const rangeFormat: WireClass<RangeRef> = {
  scalars: {
    ...scalarsOf(ALIGNMENT),
    ColumnWidth: (target) => commonSize(target, 'column', (column) => columnPoints(target.sheet, column)),
    RowHeight: (target) => commonSize(target, 'row', (row) => rowPoints(target.sheet, row)),
  },
  writes: {
    ...writesOf(ALIGNMENT, 'RangeFormat'),
    ColumnWidth: (target, value, host) => {
      host.book.checkLines(target.sheet, 'columns');
      const width = charactersOf(Number(value));
      for (const column of lines(target, 'column')) target.sheet.layColumn(column, { width, hidden: width === 0 });
      host.book.announce({ kind: 'layout', sheet: target.sheet });
    },
    RowHeight: (target, value, host) => {
      host.book.checkLines(target.sheet, 'rows');
      const height = Number(value);
      for (const row of lines(target, 'row')) target.sheet.layRow(row, { height, hidden: height === 0 });
      host.book.announce({ kind: 'layout', sheet: target.sheet });
    },
  },
  links: {
    Borders: (target) => wire('RangeBorderCollection', target),
    Fill: (target) => wire('RangeFill', target),
    Font: (target) => wire('RangeFont', target),
    Protection: (target) => wire('FormatProtection', target),
  },
  methods: {
    AutofitColumns: (target, _args, host) => {
      host.book.checkLines(target.sheet, 'columns');
      // Fonts cannot be measured here: the longest line of text at the standard font is the approximation.
      const { sheet } = target;
      for (const column of lines(target, 'column').slice(0, 16_384)) {
        let longest = 0;
        for (const cell of sheet.cells.values()) {
          if (cell.column !== column || cell.value === null) continue;
          for (const text of String(cell.value).split('\n')) longest = Math.max(longest, text.length);
        }
        if (longest > 0) sheet.layColumn(column, { width: Math.min(255, longest + 1.5) });
      }
      host.book.announce({ kind: 'layout', sheet });
    },
    AutofitRows: (target, _args, host) => {
      host.book.checkLines(target.sheet, 'rows');
      const { sheet } = target;
      for (const row of lines(target, 'row').filter((one) => sheet.rows.has(one))) {
        const hidden = sheet.rows.get(row)?.hidden;
        sheet.rows.set(row, hidden === undefined ? {} : { hidden });
      }
      host.book.announce({ kind: 'layout', sheet });
    },
  },
};

export const rangeFill: WireClass<RangeRef> = {
  scalars: scalarsOf(FILL),
  writes: writesOf(FILL, 'RangeFill'),
  methods: {
    Clear: (target, _args, host) => {
      refuseWhole(target, 'RangeFill.Clear');
      host.book.format(target, { fill: null }, 'add-in');
    },
  },
};

export const rangeFont: WireClass<RangeRef> = { scalars: scalarsOf(FONT), writes: writesOf(FONT, 'RangeFont') };

export const formatProtection: WireClass<RangeRef> = {
  scalars: scalarsOf(PROTECTION),
  writes: writesOf(PROTECTION, 'FormatProtection'),
};

/** Which cells a border of a range belongs to, and their side. */
function borderCells(target: RangeRef, index: string): { readonly range: RangeRef; readonly side: BorderSide } {
  const side = BORDER_INDEX[index];
  if (side === undefined) throw new NotImplementedByHost(`RangeBorderCollection[${index}]`);
  return { range: target, side };
}

export const rangeBorderCollection: WireClass<RangeRef> = {
  item: (target, args) => wire('RangeBorder', borderCells(target, textArg(args[0], 'index'))),
  items: (target) => Object.keys(BORDER_INDEX).map((index) => wire('RangeBorder', borderCells(target, index))),
  scalars: { Count: () => Object.keys(BORDER_INDEX).length },
  methods: {
    GetItemAt: (target, args) =>
      wire('RangeBorder', borderCells(target, Object.keys(BORDER_INDEX)[numberArg(args[0], 'index')] ?? '')),
  },
};

interface Border {
  readonly range: RangeRef;
  readonly side: BorderSide;
}

function edgeOf({ range, side }: Border): RangeRef {
  const { area } = range;
  switch (side) {
    case 'top':
      return range.with({ ...area, bottom: area.top });
    case 'bottom':
      return range.with({ ...area, top: area.bottom });
    case 'left':
      return range.with({ ...area, right: area.left });
    case 'right':
      return range.with({ ...area, left: area.right });
  }
}

export const rangeBorder: WireClass<Border> = {
  identity: ({ side }): Record<string, string> => ({
    SideIndex: Object.entries(BORDER_INDEX).find(([, one]) => one === side)?.[0] ?? '',
  }),
  scalars: Object.fromEntries(
    Object.entries(BORDER).map(([name, { read }]) => [
      name,
      (border: Border) => agreed(edgeOf(border), (style) => read(style.border?.[border.side])),
    ]),
  ),
  writes: Object.fromEntries(
    Object.entries(BORDER).map(([name, { set }]) => [
      name,
      (border: Border, value: unknown, host: Host) => {
        const edge = edgeOf(border);
        refuseWhole(edge, `RangeBorder.${name}`);
        forEachCell(edge.area, (row, column) => {
          const current = edge.sheet.style(row, column).border?.[border.side];
          const cell = { top: row, left: column, bottom: row, right: column };
          host.book.format(edge.with(cell), { border: { [border.side]: set(current, value) } }, 'add-in');
        });
      },
    ]),
  ),
};
