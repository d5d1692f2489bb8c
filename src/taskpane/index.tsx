import { createRoot } from 'react-dom/client';
import { createExcelPort } from '../excel/excelPort';
import { openFileBytes, openFileName } from '../excel/openFile';
import { messagesFor } from '../messages/pane';
import { App } from './App';
import { examineInWorker } from './examiner/inWorker';
import { associateRibbon, ribbonCommands } from './ribbon';
import { viewOf } from './routes';
import { type Pickable } from './coordinate/session/files';
import { createSession, type Session } from './session/session';
import { followTheme } from './followTheme';
import { webTools } from './webTools';

/** The open workbook as a file among others. */
const openFile = (name: string): Pickable => ({
  name: openFileName() ?? name,
  size: 0,
  lastModified: Date.now(),
  bytes: openFileBytes,
});

/** The composition root of the pane in Excel: everything from outside is tied together here and nowhere else. */
function open(place: HTMLElement): Session {
  const { partitionKey, requirements } = Office.context;
  const tools = webTools(
    {
      port: createExcelPort(),
      examine: examineInWorker(),
      openFile: requirements.isSetSupported('CompressedFile', '1.1') ? openFile : null,
    },
    partitionKey ?? '',
  );
  const session = createSession(tools, viewOf(window.location.hash));
  const root = createRoot(place);
  followTheme((theme) => root.render(<App session={session} theme={theme} />));
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
