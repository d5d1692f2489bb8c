import { type Sheet } from '../model/sheet';
import { ApiError, itemNotFound, NotImplementedByHost } from '../protocol/errors';
import { wire, type WireClass } from '../protocol/wire';
import { rangeArg } from './arguments';

/** The filter buttons of a sheet. Rows are never hidden by a condition here: conditions are refused. */
export const autoFilter: WireClass<Sheet> = {
  scalars: {
    Enabled: ({ filter }) => filter !== null,
    IsDataFiltered: () => false,
    Criteria: ({ filter }) => (filter === null ? null : Array.from({ length: filter.columnCount }, () => null)),
  },
  methods: {
    Apply: (sheet, args, host) => {
      if (args[2] != null) throw new NotImplementedByHost('AutoFilter.Apply with criteria');
      if (sheet.isProtected && !sheet.protection.allowAutoFilter) {
        throw new ApiError('AccessDenied', 'The worksheet is protected.');
      }
      const range = rangeArg(args[0], host.book, sheet);
      sheet.filter = range.with(range.area);
      host.book.announce({ kind: 'layout', sheet });
    },
    // There are no conditions to clear or to apply again.
    ClearCriteria: () => undefined,
    Reapply: () => undefined,
    Remove: (sheet, _args, host) => {
      sheet.filter = null;
      host.book.announce({ kind: 'layout', sheet });
    },
    GetRange: ({ filter }) => {
      if (filter === null) throw itemNotFound('auto filter');
      return wire('Range', filter.with(filter.area));
    },
    GetRangeOrNullObject: ({ filter }) => (filter === null ? null : wire('Range', filter.with(filter.area))),
  },
};
