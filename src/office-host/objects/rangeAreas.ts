import { type RangeRef } from '../model/rangeRef';
import { wire, type WireClass } from '../protocol/wire';
import { oneOf } from './arguments';
import { clearRange } from './rangeEditing';

export const rangeAreas: WireClass<RangeRef> = {
  identity: (target, host): Record<string, string> => {
    const id = host.keptAs(target);
    return id === null ? {} : { _ReferenceId: id };
  },
  scalars: {
    Address: (target) => target.address,
    AddressLocal: (target) => target.address,
    AreaCount: (target) => target.areas.length,
    CellCount: (target) =>
      target.areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0),
    IsEntireColumn: (target) => target.isEntireColumn,
    IsEntireRow: (target) => target.isEntireRow,
  },
  links: {
    Areas: (target) => wire('RangeCollection', target),
    ConditionalFormats: (target) => wire('ConditionalFormatCollection', target),
    DataValidation: (target) => wire('DataValidation', target),
    Format: (target) => wire('RangeFormat', target),
    Worksheet: (target) => wire('Worksheet', target.sheet),
  },
  methods: {
    Clear: (target, args, host) => {
      clearRange(target, oneOf(args[0], ['All', 'Formats', 'Contents'], 'applyTo', 'All'), host);
    },
    _KeepReference: (target, _args, host) => {
      host.keep('RangeAreas', target);
    },
  },
};
