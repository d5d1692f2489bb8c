import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { uuidv7 } from 'uuidv7';
import { webGraph } from '../taskpane/graph/webGraph';
import { webCoordinator } from '../taskpane/coordinate/webCoordinator';
import { showCellInPage } from '../taskpane/cellInPage';
import { webHubAccount } from '../taskpane/webHubAccount';
import { browserMemory } from '../taskpane/memory';
import { createCoordinating } from '../taskpane/coordinate/session/coordinating';
import { DashboardPage } from './DashboardPage';
import { keptSettings } from './settings';

/** What this page keeps on the computer is apart from the add-in's hosts, which may share its origin. */
const PARTITION = 'dashboard:';

/** Composition root of the coordinator's room as a page of its own: full width, over the hub or over files, no workbook. */
function open(place: HTMLElement): void {
  const memory = browserMemory(PARTITION);
  const settings = keptSettings(memory);
  const room = createCoordinating(
    webCoordinator({
      settings: settings.get,
      port: null,
      openFile: null,
      showCell: showCellInPage,
      ledger: async () => (await webGraph().open(settings.get())).destination,
      memory,
      now: () => new Date(),
      newId: uuidv7,
      report: (error) => window.reportError(error),
    }),
  );
  const root = createRoot(place);
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const draw = (): void => {
    const theme = dark.matches ? webDarkTheme : webLightTheme;
    root.render(<DashboardPage room={room} settings={settings} account={webHubAccount} theme={theme} />);
  };
  dark.addEventListener('change', draw);
  draw();
  void room.begin();
}

const place = document.getElementById('pane');
if (place !== null) open(place);
