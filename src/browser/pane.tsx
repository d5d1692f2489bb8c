import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from '../taskpane/App';
import { examineInWorker } from '../taskpane/examiner/inWorker';
import { viewOf } from '../taskpane/routes';
import { type Pickable } from '../taskpane/coordinate/session/files';
import { createSession, type Session } from '../taskpane/session/session';
import { webTools } from '../taskpane/webTools';
import { type OpenBook } from '../xlsx/port/openBook';
import { createXlsxPort } from '../xlsx/port/xlsxPort';
import { PARTITION } from './partition';

const examine = examineInWorker();

/** The pane over one opened file. */
export interface Pane {
  readonly session: Session;
  close(): void;
}

export function openPane(place: HTMLElement, book: OpenBook): Pane {
  const openFile = (): Pickable => ({
    name: book.name,
    size: 0,
    lastModified: Date.now(),
    bytes: () => Promise.resolve(book.toBytes()),
  });
  const tools = webTools({ port: createXlsxPort(book), examine, openFile }, PARTITION);
  const session = createSession(tools, viewOf(location.hash));
  const root = createRoot(place);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const render = (): void => root.render(<App session={session} theme={dark.matches ? webDarkTheme : webLightTheme} />);
  dark.addEventListener('change', render);
  render();
  void session.start();
  return {
    session,
    close: () => {
      dark.removeEventListener('change', render);
      root.unmount();
    },
  };
}
