import { createRoot } from 'react-dom/client';
import { uuidv7 } from 'uuidv7';
import { HubClient } from '../destinations/hub';
import { createExcelPort } from '../excel/excelPort';
import { messagesFor } from '../messages';
import { type PeriodSettings } from '../submission/period';
import { App } from './App';
import { examineInWorker } from './examiner/inWorker';
import { browserMemory } from './memory';
import { associateRibbon, ribbonCommands } from './ribbon';
import { viewOf } from './routes';
import { createSession, type Session } from './session/session';
import { type PaneTools } from './session/tools';
import { followTheme } from './followTheme';

/** The composition root of the pane in Excel: everything from outside is tied together here and nowhere else. */
function excelTools(): PaneTools {
  return {
    port: createExcelPort(),
    examine: examineInWorker(),
    hub: (address, token) => {
      const client = new HubClient({ url: address === '' ? window.location.origin : address, token });
      return {
        submit: (submission) => client.submit(submission),
        list: (filter) => client.list(filter),
        get: (id) => client.get(id),
        period: (period) => client.call<PeriodSettings>('GET', `api/periods/${encodeURIComponent(period)}`),
      };
    },
    memory: browserMemory(Office.context.partitionKey ?? ''),
    now: () => new Date(),
    newId: uuidv7,
    later: (milliseconds, callback) => {
      const timer = window.setTimeout(callback, milliseconds);
      return () => window.clearTimeout(timer);
    },
    report: (error) => window.reportError(error),
  };
}

function open(place: HTMLElement): Session {
  const session = createSession(excelTools(), viewOf(window.location.hash));
  const root = createRoot(place);
  followTheme((theme) => root.render(<App session={session} theme={theme} />));
  window.addEventListener('online', () => void session.flush());
  void session.start();
  return session;
}

function begin(place: HTMLElement): void {
  const say = (text: string): void => {
    place.textContent = text;
  };
  const m = messagesFor('vi');
  if (typeof Office === 'undefined') {
    say(m.pane.noOfficeJs);
    return;
  }
  const session = Office.onReady().then(({ host }) => {
    if (host === Office.HostType.Excel) return open(place);
    say(m.pane.notExcel);
    return null;
  });
  associateRibbon(async () => {
    const opened = await session;
    if (opened === null) throw new Error('A ribbon command outside Excel.');
    return ribbonCommands(opened);
  });
}

const place = document.getElementById('pane');
if (place !== null) begin(place);
