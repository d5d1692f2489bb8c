import { HubClient } from '../../destinations/hub';
import { HubRoom } from '../../destinations/hubRoom';
import { type LedgerReader } from '../../destinations/types';
import { type PeriodSettings } from '../../submission/period';
import { type CoordinatorHub, type CoordinatorTools } from './session/tools';
import { deskInWorker } from './desk/inWorker';
import { reportDeskInWorker } from './reportDesk/inWorker';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

interface Given extends Pick<
  CoordinatorTools,
  'settings' | 'port' | 'openFile' | 'showCell' | 'memory' | 'now' | 'newId' | 'report'
> {
  /** The ledger on SharePoint or OneDrive that the settings name. */
  readonly ledger: () => Promise<LedgerReader>;
}

/** What the coordinator's room has from its browser. */
export function webCoordinator({ ledger, ...own }: Given): CoordinatorTools {
  const address = (hub: string): string => (hub === '' ? window.location.origin : hub).replace(/\/$/, '');
  return {
    ...own,
    desk: deskInWorker(),
    reports: reportDeskInWorker(),
    hub: keptRoom((hub, token) => {
      const client = new HubClient({ url: address(hub), token });
      const room = new HubRoom(client);
      return Object.assign(room, {
        get: (id: string) => client.get(id),
        period: (period: string) => client.call<PeriodSettings>('GET', `api/periods/${encodeURIComponent(period)}`),
      });
    }),
    graph: () =>
      own.settings().sendTo !== 'graph'
        ? null
        : {
            entries: async (period) => (await ledger()).entries(period),
            review: async (id, review) => (await ledger()).review(id, review),
          },
    link: (source) => (source === 'hub' ? `${address(own.settings().hub)}/browser.html` : null),
    publicPage: (period) => `${address(own.settings().hub)}/cong-khai/${encodeURIComponent(period)}`,
    save: (bytes, name, type) => {
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPES[type] }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    copy,
    print: typeof window.print === 'function' ? () => window.print() : null,
  };
}

/** Answers are kept in a room, to be fetched again only when they changed: one room for one address and token. */
function keptRoom(open: (hub: string, token: string) => CoordinatorHub): CoordinatorTools['hub'] {
  let last: { readonly key: string; readonly room: CoordinatorHub } | null = null;
  return (hub, token) => {
    const key = `${hub}\n${token}`;
    if (last?.key !== key) last = { key, room: open(hub, token) };
    return last.room;
  };
}

/** Excel's frames may keep the clipboard from us; the old way then still works there. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('aria-hidden', 'true');
    field.style.position = 'fixed';
    field.style.opacity = '0';
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}
