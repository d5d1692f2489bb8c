import { type ConditionalFormatEntry, newDataBar } from '../model/conditionalFormats';
import { intersect, RangeRef } from '../model/rangeRef';
import { printColor, readColor } from '../model/style';
import { checkedFormula } from '../model/coerce';
import { invalidArgument, itemNotFound, NotImplementedByHost } from '../protocol/errors';
import { type Host } from '../protocol/host';
import { wire, type WireClass, type WireObject } from '../protocol/wire';
import { booleanArg, numberArg, textArg } from './arguments';

/** Formats that touch the range, the one Excel applies first in front. */
function touching(range: RangeRef): ConditionalFormatEntry[] {
  return range.sheet.conditionalFormats.filter((format) =>
    format.range.areas.some((area) => range.areas.some((one) => intersect(area, one) !== null)),
  );
}

function remove(entry: ConditionalFormatEntry, host: Host): void {
  const formats = entry.range.sheet.conditionalFormats;
  const at = formats.indexOf(entry);
  if (at < 0) throw itemNotFound('conditional format');
  formats.splice(at, 1);
  announce(entry, host);
}

function announce({ range }: ConditionalFormatEntry, host: Host): void {
  host.book.announce({ kind: 'layout', sheet: range.sheet });
}

const object = (entry: ConditionalFormatEntry): WireObject => wire('ConditionalFormat', entry);

function byId(range: RangeRef, id: unknown): ConditionalFormatEntry | undefined {
  return touching(range).find((format) => format.id === id);
}

export const conditionalFormatCollection: WireClass<RangeRef> = {
  items: (range) => touching(range).map(object),
  item: (range, args) => {
    const found = byId(range, args[0]);
    if (found === undefined) throw itemNotFound('conditional format');
    return object(found);
  },
  methods: {
    /** New formats stand in front of the others (belief, from Excel's dialog). */
    Add: (range, args, host) => {
      const kind = textArg(args[0], 'type');
      if (kind !== 'Custom' && kind !== 'DataBar') {
        throw new NotImplementedByHost(`ConditionalFormatCollection.Add(${kind})`);
      }
      host.book.checkFormattable(range);
      const entry: ConditionalFormatEntry = {
        id: host.book.newId(),
        range: new RangeRef(range.sheet, range.areas),
        kind,
        custom: { formula: '', fill: null, color: null, bold: null },
        bar: newDataBar(),
        stopIfTrue: false,
        origin: null,
      };
      range.sheet.conditionalFormats.unshift(entry);
      announce(entry, host);
      return object(entry);
    },
    ClearAll: (range, _args, host) => {
      for (const entry of touching(range)) remove(entry, host);
    },
    GetCount: (range) => touching(range).length,
    GetItemAt: (range, args) => {
      const found = touching(range)[numberArg(args[0], 'index')];
      if (found === undefined) throw invalidArgument('index');
      return object(found);
    },
    GetItemOrNullObject: (range, args) => {
      const found = byId(range, args[0]);
      return found === undefined ? null : object(found);
    },
  },
};

export const conditionalFormat: WireClass<ConditionalFormatEntry> = {
  identity: (entry) => ({ Id: entry.id }),
  scalars: {
    Id: (entry) => entry.id,
    Type: (entry) => entry.kind,
    Priority: (entry) => entry.range.sheet.conditionalFormats.indexOf(entry),
    StopIfTrue: (entry) => entry.stopIfTrue,
  },
  writes: {
    Priority: (entry, value, host) => {
      const formats = entry.range.sheet.conditionalFormats;
      formats.splice(formats.indexOf(entry), 1);
      formats.splice(numberArg(value, 'priority'), 0, entry);
      announce(entry, host);
    },
    StopIfTrue: (entry, value) => {
      entry.stopIfTrue = booleanArg(value, 'stopIfTrue');
    },
  },
  links: {
    Custom: (entry) => {
      if (entry.kind !== 'Custom') throw itemNotFound('custom conditional format');
      return wire('CustomConditionalFormat', entry);
    },
    CustomOrNullObject: (entry) => (entry.kind === 'Custom' ? wire('CustomConditionalFormat', entry) : null),
    DataBar: (entry) => {
      if (entry.kind !== 'DataBar') throw itemNotFound('data bar');
      return wire('DataBarConditionalFormat', entry);
    },
    DataBarOrNullObject: (entry) => (entry.kind === 'DataBar' ? wire('DataBarConditionalFormat', entry) : null),
  },
  methods: {
    Delete: (entry, _args, host) => {
      remove(entry, host);
    },
    GetRange: (entry) => {
      if (entry.range.areas.length > 1) throw invalidArgument('the format covers several areas');
      return wire('Range', entry.range.with(entry.range.area));
    },
    GetRangeOrNullObject: (entry) =>
      entry.range.areas.length > 1 ? null : wire('Range', entry.range.with(entry.range.area)),
    GetRanges: (entry) => wire('RangeAreas', new RangeRef(entry.range.sheet, entry.range.areas)),
  },
};

export const customConditionalFormat: WireClass<ConditionalFormatEntry> = {
  links: {
    Format: (entry) => wire('ConditionalRangeFormat', entry),
    Rule: (entry) => wire('ConditionalFormatRule', entry),
  },
};

export const conditionalFormatRule: WireClass<ConditionalFormatEntry> = {
  scalars: { Formula: (entry) => entry.custom.formula },
  writes: {
    Formula: (entry, value, host) => {
      const text = textArg(value, 'formula');
      entry.custom.formula = `=${checkedFormula(text.replace(/^=/, ''))}`;
      entry.origin = null;
      announce(entry, host);
    },
  },
};

export const conditionalRangeFormat: WireClass<ConditionalFormatEntry> = {
  links: {
    Fill: (entry) => wire('ConditionalRangeFill', entry),
    Font: (entry) => wire('ConditionalRangeFont', entry),
  },
};

function colorOf(value: unknown): string {
  const color = readColor(value);
  if (color === null) throw invalidArgument('color');
  return color;
}

const shown = (color: string | null): string => (color === null ? '' : printColor(color));

export const conditionalRangeFill: WireClass<ConditionalFormatEntry> = {
  scalars: { Color: (entry) => shown(entry.custom.fill) },
  writes: {
    Color: (entry, value, host) => {
      entry.custom.fill = colorOf(value);
      entry.origin = null;
      announce(entry, host);
    },
  },
  methods: {
    Clear: (entry, _args, host) => {
      entry.custom.fill = null;
      entry.origin = null;
      announce(entry, host);
    },
  },
};

export const conditionalRangeFont: WireClass<ConditionalFormatEntry> = {
  scalars: { Color: (entry) => shown(entry.custom.color), Bold: (entry) => entry.custom.bold },
  writes: {
    Color: (entry, value, host) => {
      entry.custom.color = colorOf(value);
      entry.origin = null;
      announce(entry, host);
    },
    Bold: (entry, value, host) => {
      entry.custom.bold = booleanArg(value, 'bold');
      entry.origin = null;
      announce(entry, host);
    },
  },
};
