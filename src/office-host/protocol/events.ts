import { type BookChange } from '../model/changes';
import { localAddress, RangeRef } from '../model/rangeRef';
import { wireValue } from '../model/book';
import { valueType } from '../model/valueType';
import { type Host } from './host';
import { EVENT_CATEGORY, type EventEntry } from './types';

/** Event numbers of the wire. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  nameChanged: 25,
} as const;

export type EventName = keyof typeof EVENT;

const WORKBOOK_TARGET = 'Workbook';

/** Which events clients registered for, and the messages changes of the book become. */
export class EventRegistry {
  isEnabled = true;
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private readonly registered = new Map<string, number>();
  private nextId = 1;

  constructor(private readonly host: Host) {
    host.book.on((change) => {
      this.raise(change);
    });
  }

  /** A transport hears the messages for its client; the returned function stops it. */
  subscribe(listener: (entries: readonly EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** `target` is a sheet's id, or `null` for the collection of all sheets. */
  register(event: EventName, target: string | null): void {
    const key = `${event} ${target ?? WORKBOOK_TARGET}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: EventName, target: string | null): void {
    const key = `${event} ${target ?? WORKBOOK_TARGET}`;
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  private isHeard(event: EventName, sheetId: string): boolean {
    const targets = [sheetId, WORKBOOK_TARGET];
    return this.isEnabled && targets.some((target) => this.registered.has(`${event} ${target}`));
  }

  private send(event: EventName, sheetId: string, args: Readonly<Record<string, unknown>>): void {
    if (!this.isEnabled) return;
    const text = JSON.stringify({ worksheetId: sheetId, ...args });
    const targets = [sheetId, WORKBOOK_TARGET].filter((target) => this.registered.has(`${event} ${target}`));
    const entries = targets.map((target): EventEntry => [
      EVENT_CATEGORY,
      EVENT[event],
      target,
      text,
      String(this.nextId++),
      false,
    ]);
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
  }

  private raise(change: BookChange): void {
    const { sheet } = change;
    switch (change.kind) {
      case 'cells':
        if (!this.isHeard('changed', sheet.id)) return;
        this.send(
          'changed',
          sheet.id,
          changedArgs(change, this.host.keep('Range', new RangeRef(sheet, [change.area]))),
        );
        return;
      case 'format':
        this.send('formatChanged', sheet.id, {
          address: localAddress(change.area),
          source: 'Local',
          triggerSource: trigger(change.actor),
        });
        return;
      case 'selection':
        this.send('selectionChanged', sheet.id, {
          address: change.areas.map(localAddress).join(','),
          isInsideTable: false,
        });
        return;
      case 'activated':
        if (change.previous !== null) this.send('deactivated', change.previous.id, {});
        this.send('activated', sheet.id, {});
        return;
      case 'sheetAdded':
        this.send('added', sheet.id, { source: 'Local' });
        return;
      case 'sheetDeleted':
        this.send('deleted', sheet.id, { source: 'Local' });
        return;
      case 'sheetRenamed':
      case 'layout':
        return;
    }
  }
}

const trigger = (actor: 'add-in' | 'user'): string => (actor === 'add-in' ? 'ThisLocalAddin' : 'Unknown');

function changedArgs(change: Extract<BookChange, { kind: 'cells' }>, referenceId: string): Record<string, unknown> {
  const { detail } = change;
  return {
    address: localAddress(change.area),
    changeType: change.change,
    source: 'Local',
    triggerSource: trigger(change.actor),
    shiftDirection: 'None',
    referenceId,
    ...(detail === undefined
      ? {}
      : {
          valueBefore: wireValue(detail.before),
          valueAfter: wireValue(detail.after),
          valueTypeBefore: valueType(detail.before === '' ? null : detail.before),
          valueTypeAfter: valueType(detail.after === '' ? null : detail.after),
        }),
  };
}
