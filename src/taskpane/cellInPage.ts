import { type CellInFile } from './coordinate/session/tools';

/** The page that shows a workbook as a grid. */
const PAGE = 'browser.html';
const ASKED = /^#mo=([0-9a-f-]{36})$/;
const READY = 'ready';

/** A workbook on its way to the page, and the cell to show in it. */
export interface CellToShow {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly cell: string;
}

const channelOf = (id: string): BroadcastChannel => new BroadcastChannel(`phuluc-${id}`);

/**
 * Opens the file in a page of its own, at the cell: what is being worked on here stays. The page is told over a channel
 * that only pages of this origin hear, once it says that it is there.
 */
export async function showCellInPage({ name, bytes, sheet, cell }: CellInFile): Promise<void> {
  const id = crypto.randomUUID();
  const channel = channelOf(id);
  const isThere = new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === READY) resolve();
    });
  });
  // Before anything is waited for: browsers open pages only where somebody has just pressed something.
  window.open(`${PAGE}#mo=${id}`, '_blank', 'noopener');
  await isThere;
  try {
    const told: CellToShow = { name, bytes: await bytes(), sheet, cell };
    channel.postMessage(told);
  } finally {
    channel.close();
  }
}

/** For the page: what it was opened for, if it was. Resolves when the room has sent it. */
export function cellToShow(hash: string): Promise<CellToShow> | null {
  const id = ASKED.exec(hash)?.[1];
  if (id === undefined) return null;
  const channel = channelOf(id);
  return new Promise((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<CellToShow>) => {
      channel.close();
      resolve(data);
    });
    channel.postMessage(READY);
  });
}
