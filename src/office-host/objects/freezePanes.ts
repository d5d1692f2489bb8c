import { type Sheet } from '../model/sheet';
import { itemNotFound } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { numberArg, rangeArg } from './arguments';
import { LAST_COLUMN, LAST_ROW } from '../../appendix/address';

function freeze(sheet: Sheet, rows: number, columns: number, host: Host): void {
  sheet.frozen = rows === 0 && columns === 0 ? null : { rows, columns };
  host.book.announce({ kind: 'layout', sheet });
}

function frozenRange(sheet: Sheet): WireObject | null {
  if (sheet.frozen === null) return null;
  const { rows, columns } = sheet.frozen;
  return wire(
    'Range',
    sheet.range({
      top: 1,
      left: 1,
      bottom: rows === 0 ? LAST_ROW : rows,
      right: columns === 0 ? LAST_COLUMN : columns,
    }),
  );
}

export const worksheetFreezePanes: WireClass<Sheet> = {
  methods: {
    FreezeAt: (sheet, args, host) => {
      const { area } = rangeArg(args[0], host.book, sheet);
      freeze(sheet, area.bottom === LAST_ROW ? 0 : area.bottom, area.right === LAST_COLUMN ? 0 : area.right, host);
    },
    FreezeColumns: (sheet, args, host) => {
      freeze(sheet, 0, numberArg(args[0], 'count', 1), host);
    },
    FreezeRows: (sheet, args, host) => {
      freeze(sheet, numberArg(args[0], 'count', 1), 0, host);
    },
    GetLocation: (sheet) => {
      const range = frozenRange(sheet);
      if (range === null) throw itemNotFound('frozen panes');
      return range;
    },
    GetLocationOrNullObject: frozenRange,
    Unfreeze: (sheet, _args, host) => {
      freeze(sheet, 0, 0, host);
    },
  },
};
