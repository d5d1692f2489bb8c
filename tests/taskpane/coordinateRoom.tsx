import './environment';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { uuidv7 } from 'uuidv7';
import { type WorkbookPort } from '../../src/port/workbookPort';
import { reportCalls } from '../../src/taskpane/coordinate/reportDesk/calls';
import { deskCalls } from '../../src/taskpane/coordinate/desk/calls';
import { Room } from '../../src/taskpane/coordinate/Room';
import { type Coordinating, createCoordinating } from '../../src/taskpane/coordinate/session/coordinating';
import { type Pickable } from '../../src/taskpane/coordinate/session/files';
import {
  type CellInFile,
  type CoordinatorHub,
  type CoordinatorTools,
} from '../../src/taskpane/coordinate/session/tools';
import { loadSettings } from '../../src/taskpane/session/settings';
import { TextMemory } from './pane';

export const PERIOD = '2026-Q3';
const TODAY = '2026-09-06T02:00:00Z';

export interface OpenedRoom {
  readonly room: Coordinating;
  readonly memory: TextMemory;
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  readonly copied: string[];
  /** Cells that were opened in a page of their own, where there is one. */
  readonly shown: CellInFile[];
  /** Errors that are our own fault. */
  readonly reported: unknown[];
}

export interface RoomOptions {
  readonly hub?: CoordinatorHub;
  readonly port?: WorkbookPort;
  readonly memory?: TextMemory;
  readonly language?: 'vi' | 'en';
  readonly token?: string;
  /** The room stands where another page can be opened. */
  readonly hasPages?: boolean;
}

/** The whole room as a composition root would put it together; the desk works at once instead of in a worker. */
export function openRoom(options: RoomOptions = {}): OpenedRoom {
  const saved: OpenedRoom['saved'] = [];
  const copied: string[] = [];
  const shown: CellInFile[] = [];
  const reported: unknown[] = [];
  const memory = options.memory ?? new TextMemory();
  const { language = 'vi', token = '', hub } = options;
  const showCell = async (cell: CellInFile): Promise<void> => {
    await cell.bytes();
    shown.push(cell);
  };
  const tools: CoordinatorTools = {
    settings: () => ({ ...loadSettings(memory), unit: 'sl-so-khcn', language, token }),
    desk: deskCalls,
    reports: reportCalls,
    port: options.port ?? null,
    openFile: null,
    showCell: options.hasPages === true ? showCell : null,
    hub: () => {
      if (hub === undefined) throw new Error('No hub in this test.');
      return hub;
    },
    graph: () => null,
    link: (source) => (source === 'hub' ? 'https://phuluc.example/browser.html' : null),
    publicPage: (period) => `https://phuluc.example/cong-khai/${period}`,
    save: (bytes, name) => saved.push({ name, bytes }),
    copy: (text) => {
      copied.push(text);
      return Promise.resolve(true);
    },
    print: null,
    memory,
    now: () => new Date(TODAY),
    newId: uuidv7,
    report: (error) => reported.push(error),
  };
  const room = createCoordinating(tools, PERIOD);
  render(
    <FluentProvider theme={webLightTheme}>
      <Room room={room} language={language} />
    </FluentProvider>,
  );
  return { room, memory, saved, copied, shown, reported };
}

export const sampleFile = (name: string): Uint8Array =>
  readFileSync(path.resolve(__dirname, `../../samples/${name}.xlsx`));

export function pickable(name: string, bytes: Uint8Array, changed = '2026-09-04T02:00:00Z'): Pickable {
  return { name, size: bytes.length, lastModified: Date.parse(changed), bytes: () => Promise.resolve(bytes) };
}

/** Does something and waits until the room has nothing more to do. */
export async function settle(begin: () => unknown): Promise<void> {
  await act(async () => {
    await begin();
  });
  await waitFor(() => expect(screen.queryByTestId('room-working')).toBeNull());
}

export const press = (testId: string, index = 0): Promise<void> =>
  settle(() => {
    fireEvent.click(screen.getAllByTestId(testId)[index]!);
  });

export const notice = (): string => screen.queryByTestId('room-notice')?.textContent ?? '';
