import { type CellStyle } from '../../xlsx/model';
import { cellAddress } from '../../appendix/address';
import { quoteSheet, type RangeRef } from '../model/rangeRef';
import { type BorderLine, type BorderSide, patchStyle, type StylePatch } from '../model/style';
import { invalidArgument, NotImplementedByHost } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { ALIGNMENT, BORDER, FILL, FONT, type FormatProperty, PROTECTION } from './formatValues';
import { charactersOf, columnPoints, rowPoints } from './units';

type Method = (target: RangeRef, args: readonly unknown[], host: Host) => unknown;
type Options = Readonly<Record<string, unknown>>;

const asOptions = (value: unknown): Options => {
  if (typeof value !== 'object' || value === null) throw invalidArgument('properties');
  return value as Options;
};
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const GROUPS: Readonly<Record<string, Readonly<Record<string, FormatProperty>>>> = {
  fill: FILL,
  font: FONT,
  protection: PROTECTION,
};
const SIDES: Readonly<Record<string, BorderSide>> = { top: 'top', bottom: 'bottom', left: 'left', right: 'right' };

/** The asked for parts of a style, in the shape of the request. `sizes` answers what belongs to lines. */
function readFormat(style: CellStyle, wanted: Options, sizes: Readonly<Record<string, number>>): Options {
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === false || inner == null) continue;
    const group = GROUPS[name];
    const alone = ALIGNMENT[pascal(name)];
    if (name in sizes) result[name] = sizes[name];
    else if (name === 'borders') result[name] = readBorders(style, asOptions(inner));
    else if (group !== undefined) result[name] = readGroup(style, group, asOptions(inner), name);
    else if (alone !== undefined) result[name] = alone.read(style);
    else throw new NotImplementedByHost(`CellProperties.format.${name}`);
  }
  return result;
}

function readGroup(
  style: CellStyle,
  group: Readonly<Record<string, FormatProperty>>,
  wanted: Options,
  groupName: string,
): Options {
  const result: Record<string, unknown> = {};
  for (const [name, flag] of Object.entries(wanted)) {
    if (flag !== true) continue;
    const property = group[pascal(name)];
    if (property === undefined) throw new NotImplementedByHost(`CellProperties.format.${groupName}.${name}`);
    result[name] = property.read(style);
  }
  return result;
}

function readBorders(style: CellStyle, wanted: Options): Options {
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    const side = SIDES[name];
    if (side === undefined) throw new NotImplementedByHost(`CellProperties.format.borders.${name}`);
    result[name] = Object.fromEntries(
      Object.keys(asOptions(inner)).map((key) => {
        const property = BORDER[pascal(key)];
        if (property === undefined) throw new NotImplementedByHost(`CellProperties.format.borders.${name}.${key}`);
        return [key, property.read(style.border?.[side])];
      }),
    );
  }
  return result;
}

function cellProperties(target: RangeRef, wanted: Options, row: number, column: number): Options {
  const { sheet } = target;
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === false || inner == null) continue;
    if (name === 'address') result[name] = `${quoteSheet(sheet.name)}!${cellAddress(row, column)}`;
    else if (name === 'hidden') {
      result[name] = sheet.rows.get(row)?.hidden === true || sheet.columns.get(column)?.hidden === true;
    } else if (name === 'format') result[name] = readFormat(sheet.style(row, column), asOptions(inner), {});
    else throw new NotImplementedByHost(`CellProperties.${name}`);
  }
  return result;
}

function rowProperties(target: RangeRef, wanted: Options, row: number): Options {
  const { sheet } = target;
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === false || inner == null) continue;
    if (name === 'address') result[name] = `${quoteSheet(sheet.name)}!${String(row)}:${String(row)}`;
    else if (name === 'rowHidden') result[name] = sheet.rows.get(row)?.hidden ?? false;
    else if (name === 'rowIndex') result[name] = row - 1;
    else if (name === 'format') {
      const style = sheet.style(row, target.area.left);
      result[name] = readFormat(style, asOptions(inner), { rowHeight: rowPoints(sheet, row) });
    } else throw new NotImplementedByHost(`RowProperties.${name}`);
  }
  return result;
}

function columnProperties(target: RangeRef, wanted: Options, column: number): Options {
  const { sheet } = target;
  const letters = cellAddress(1, column).slice(0, -1);
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(wanted)) {
    if (inner === false || inner == null) continue;
    if (name === 'address') result[name] = `${quoteSheet(sheet.name)}!${letters}:${letters}`;
    else if (name === 'columnHidden') result[name] = sheet.columns.get(column)?.hidden ?? false;
    else if (name === 'columnIndex') result[name] = column - 1;
    else if (name === 'format') {
      const style = sheet.style(target.area.top, column);
      result[name] = readFormat(style, asOptions(inner), { columnWidth: columnPoints(sheet, column) });
    } else throw new NotImplementedByHost(`ColumnProperties.${name}`);
  }
  return result;
}

/** Lines as `setCellProperties` gives them; the properties of one side are set in their order. */
function bordersOf(given: Options): NonNullable<StylePatch['border']> {
  return Object.fromEntries(
    Object.entries(given).map(([name, inner]) => {
      const side = SIDES[name];
      if (side === undefined) throw new NotImplementedByHost(`SettableCellProperties.format.borders.${name}`);
      let line: BorderLine | null = null;
      for (const [key, value] of Object.entries(asOptions(inner))) {
        const property = BORDER[pascal(key)];
        if (property === undefined) throw new NotImplementedByHost(`SettableCellProperties.format.borders.${key}`);
        line = property.set(line ?? undefined, value);
      }
      return [side, line];
    }),
  );
}

/** The patch for what `setCellProperties` gives for one cell. */
function patchOf(given: Options): StylePatch {
  let style: CellStyle = {};
  for (const [name, inner] of Object.entries(given)) {
    if (name !== 'format') throw new NotImplementedByHost(`SettableCellProperties.${name}`);
    for (const [part, value] of Object.entries(asOptions(inner))) {
      if (part === 'borders') {
        style = patchStyle(style, { border: bordersOf(asOptions(value)) });
        continue;
      }
      const group = GROUPS[part];
      const entries = group === undefined ? [[part, value] as const] : Object.entries(asOptions(value));
      for (const [key, one] of entries) {
        const patch = (group ?? ALIGNMENT)[pascal(key)]?.patch;
        if (patch === undefined) throw new NotImplementedByHost(`SettableCellProperties.format.${part}.${key}`);
        style = patchStyle(style, patch(one));
      }
    }
  }
  return style;
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_one, index) => from + index);

/** Methods of Range that read or write formatting cell by cell, row by row or column by column. */
export const rangeProperties: Readonly<Record<string, Method>> = {
  GetCellProperties: (target, args) => {
    if (target.isEntireColumn || target.isEntireRow) throw invalidArgument('whole rows or columns');
    const wanted = asOptions(args[0]);
    const { area } = target;
    return span(area.top, area.bottom).map((row) =>
      span(area.left, area.right).map((column) => cellProperties(target, wanted, row, column)),
    );
  },
  GetRowProperties: (target, args) =>
    span(target.area.top, target.area.bottom).map((row) => rowProperties(target, asOptions(args[0]), row)),
  GetColumnProperties: (target, args) =>
    span(target.area.left, target.area.right).map((column) => columnProperties(target, asOptions(args[0]), column)),
  SetCellProperties: (target, args, host) => {
    const { area } = target;
    const rows = (Array.isArray(args[0]) ? args[0] : []) as readonly (readonly Options[])[];
    if (rows.length !== target.rowCount) throw invalidArgument('cellPropertiesData');
    rows.forEach((row, r) => {
      if (row.length !== target.columnCount) throw invalidArgument('cellPropertiesData');
      row.forEach((given, c) => {
        const cell = { top: area.top + r, left: area.left + c, bottom: area.top + r, right: area.left + c };
        host.book.format(target.with(cell), patchOf(asOptions(given)), 'add-in');
      });
    });
  },
  SetColumnProperties: (target, args, host) => {
    host.book.checkLines(target.sheet, 'columns');
    span(target.area.left, target.area.right).forEach((column, index) => {
      const given = asOptions((args[0] as readonly unknown[])[index]);
      for (const [name, value] of Object.entries(given)) {
        const width = name === 'format' ? asOptions(value)['columnWidth'] : undefined;
        if (name === 'columnHidden') target.sheet.layColumn(column, { hidden: value === true });
        else if (typeof width === 'number') target.sheet.layColumn(column, { width: charactersOf(width) });
        else throw new NotImplementedByHost(`SettableColumnProperties.${name}`);
      }
    });
    host.book.announce({ kind: 'layout', sheet: target.sheet });
  },
};
