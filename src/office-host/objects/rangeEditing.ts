import { LAST_COLUMN, LAST_ROW } from '../../appendix/address';
import { type CellRange } from '../../appendix/snapshot';
import { forEachCell } from '../model/book';
import { type CellsChangeKind } from '../model/changes';
import { intersect, type RangeRef } from '../model/rangeRef';
import { shiftCells, type ShiftDirection } from '../model/shift';
import { ApiError } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire } from '../protocol/wire';
import { booleanArg, oneOf, rangeArg } from './arguments';

type Method = (target: RangeRef, args: readonly unknown[], host: Host) => unknown;

const CLEAR = ['All', 'Formats', 'Contents'] as const;
type ClearWhat = (typeof CLEAR)[number];

/** Clears values, formats or both of the cells that are there. */
export function clearRange(target: RangeRef, what: ClearWhat, host: Host): void {
  const { sheet } = target;
  for (const area of target.areas) {
    host.book.checkEditable(sheet, sheet.used(area, false) ?? area);
    for (const cell of [...sheet.within(area)]) {
      if (what === 'Contents') sheet.put({ row: cell.row, column: cell.column, value: null, style: cell.style ?? {} });
      else if (what === 'All') sheet.remove(cell.row, cell.column);
      else {
        sheet.put({ ...cell, style: {} });
      }
    }
    if (what !== 'Contents') dropFormats(target, area);
    if (what === 'Formats') host.book.announce({ kind: 'format', sheet, area, actor: 'add-in' });
    else {
      host.book.valuesVersion += 1;
      host.book.announce({ kind: 'cells', change: 'RangeEdited', sheet, area, actor: 'add-in' });
    }
  }
}

/** Clearing formats also splits merged cells and takes conditional formats of cleared cells away. */
function dropFormats({ sheet }: RangeRef, area: CellRange): void {
  sheet.merges = sheet.merges.filter((merge) => intersect(merge, area) === null);
  const kept = sheet.conditionalFormats.filter((format) => {
    format.range.areas = format.range.areas.filter((one) => intersect(one, area) === null);
    return format.range.areas.length > 0;
  });
  sheet.conditionalFormats.splice(0, Number.POSITIVE_INFINITY, ...kept);
}

function shift(target: RangeRef, to: ShiftDirection, host: Host): void {
  const { sheet, area } = target;
  const change = changeKind(target, to);
  if (sheet.isProtected) throw new ApiError('AccessDenied', 'The worksheet is protected.');
  shiftCells(host.book, host.keptRanges, sheet, area, to);
  host.book.announce({ kind: 'cells', change, sheet, area, actor: 'add-in' });
}

function changeKind(target: RangeRef, to: ShiftDirection): CellsChangeKind {
  const isInsert = to === 'Down' || to === 'Right';
  if (target.isEntireRow) return isInsert ? 'RowInserted' : 'RowDeleted';
  if (target.isEntireColumn) return isInsert ? 'ColumnInserted' : 'ColumnDeleted';
  return isInsert ? 'CellInserted' : 'CellDeleted';
}

function merge(target: RangeRef, across: boolean, host: Host): void {
  const { sheet, area } = target;
  const rows = across
    ? Array.from({ length: target.rowCount }, (_r, r) => ({ ...area, top: area.top + r, bottom: area.top + r }))
    : [area];
  for (const one of rows) {
    sheet.merges = sheet.merges.filter((known) => intersect(known, one) === null);
    if (one.top === one.bottom && one.left === one.right) continue;
    sheet.merges.push(one);
    // Only the first cell keeps its value.
    const values = [...sheet.within(one)].filter((cell) => cell.value !== null || cell.formula !== undefined);
    const first = [...values].sort((a, b) => a.row - b.row || a.column - b.column)[0];
    for (const cell of values) sheet.put({ row: cell.row, column: cell.column, value: null, style: cell.style ?? {} });
    if (first !== undefined) {
      const style = sheet.style(one.top, one.left);
      const formula = first.formula === undefined ? {} : { formula: first.formula };
      sheet.put({ row: one.top, column: one.left, value: first.value, ...formula, style });
    }
  }
  host.book.valuesVersion += 1;
  host.book.announce({ kind: 'format', sheet, area, actor: 'add-in' });
}

/** Copies values, formulas, styles and merges; formulas are taken over as they are written. */
function copyFrom(target: RangeRef, args: readonly unknown[], host: Host): void {
  const source = rangeArg(args[0], host.book, target.sheet);
  const what = oneOf(args[1], ['All', 'Values', 'Formats', 'Formulas'], 'copyType', 'All');
  if (args[2] === true || args[3] === true)
    throw new ApiError('NotImplemented', 'HOST: copyFrom with skipBlanks or transpose');
  const { top, left } = target.area;
  const height = source.rowCount;
  const width = source.columnCount;
  const area = {
    top,
    left,
    bottom: top + Math.max(height, target.rowCount) - 1,
    right: left + Math.max(width, target.columnCount) - 1,
  };
  host.book.checkEditable(target.sheet, area);
  const cells = new Map(
    [...source.sheet.within(source.area)].map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]),
  );
  forEachCell(area, (row, column) => {
    const r = source.area.top + ((row - top) % height);
    const c = source.area.left + ((column - left) % width);
    const from = cells.get(`${String(r)},${String(c)}`);
    const old = target.sheet.cell(row, column);
    const takesFormula = what === 'All' || what === 'Formulas';
    const formula = what === 'Formats' ? old?.formula : takesFormula ? from?.formula : undefined;
    target.sheet.put({
      row,
      column,
      value: (what === 'Formats' ? old?.value : from?.value) ?? null,
      ...(formula === undefined ? {} : { formula }),
      style: (what === 'All' || what === 'Formats' ? from?.style : old?.style) ?? {},
    });
  });
  host.book.valuesVersion += 1;
  host.book.announce({ kind: 'cells', change: 'RangeEdited', sheet: target.sheet, area, actor: 'add-in' });
}

/** Methods of Range that change cells. */
export const rangeEditing: Readonly<Record<string, Method>> = {
  Clear: (target, args, host) => {
    clearRange(target, oneOf(args[0], CLEAR, 'applyTo', 'All'), host);
  },
  Insert: (target, args, host) => {
    const wanted = oneOf(args[0], ['Down', 'Right'], 'shift');
    const to: ShiftDirection = target.isEntireRow ? 'Down' : target.isEntireColumn ? 'Right' : wanted;
    // The range returned is the free space; the range asked moves along with its cells.
    const space = target.with({ ...target.area });
    shift(target, to, host);
    return wire('Range', space);
  },
  Delete: (target, args, host) => {
    const wanted = oneOf(args[0], ['Up', 'Left'], 'shift');
    shift(target, target.isEntireRow ? 'Up' : target.isEntireColumn ? 'Left' : wanted, host);
  },
  Merge: (target, args, host) => {
    if (target.area.bottom === LAST_ROW && target.area.right === LAST_COLUMN)
      throw new ApiError('InvalidOperation', 'Too large.');
    merge(target, booleanArg(args[0], 'across', false), host);
  },
  Unmerge: (target, _args, host) => {
    const { sheet, area } = target;
    sheet.merges = sheet.merges.filter((known) => intersect(known, area) === null);
    host.book.announce({ kind: 'format', sheet, area, actor: 'add-in' });
  },
  CopyFrom: copyFrom,
  Calculate: () => undefined,
};
