import { uuidv7 } from 'uuidv7';
import { HubClient } from '../destinations/hub';
import { type LedgerReader } from '../destinations/types';
import { type HubCaller } from '../destinations/hubRoom';
import { type PeriodSettings } from '../submission/period';
import { hubAddress, webHubAccount } from './webHubAccount';
import { webGraph } from './graph/webGraph';
import { browserMemory } from './memory';
import { showCellInPage } from './cellInPage';
import { copyText, saveText } from './saveText';
import { type CoordinatorTools } from './coordinate/session/tools';
import { type PaneTools } from './session/tools';

interface WebOwn extends Pick<PaneTools, 'port' | 'examine'> {
  /** The open workbook as a file, where its bytes can be had. */
  readonly openFile?: CoordinatorTools['openFile'];
}

/** What every page that shows the pane has from its browser; `partition` keeps hosts on one origin apart. */
export function webTools(own: WebOwn, partition: string): PaneTools {
  const { openFile = null, ...given } = own;
  const graph = webGraph();
  const tools: PaneTools = {
    ...given,
    hub: (address, token) => {
      const client = new HubClient({ url: hubAddress(address), token });
      return {
        submit: (submission) => client.submit(submission),
        list: (filter) => client.list(filter),
        get: (id) => client.get(id),
        me: () => client.call<HubCaller>('GET', 'api/me'),
        period: (period) => client.call<PeriodSettings>('GET', `api/periods/${encodeURIComponent(period)}`),
      };
    },
    hubAccount: webHubAccount,
    graph: graph.pane,
    saveText,
    copyText,
    whenOnline: (listener) => window.addEventListener('online', listener),
    memory: browserMemory(partition),
    now: () => new Date(),
    newId: uuidv7,
    later: (milliseconds, callback) => {
      const timer = window.setTimeout(callback, milliseconds);
      return () => window.clearTimeout(timer);
    },
    report: (error) => window.reportError(error),
    coordinator: async (settings) => {
      const { webCoordinator } = await import(/* webpackChunkName: "coordinate" */ './coordinate/webCoordinator');
      const { port, memory, now, newId, report } = tools;
      // Where the pane stands over a file of its own, the page can open another one beside it; Excel's frame cannot.
      const showCell = openFile === null ? null : showCellInPage;
      const ledger = async (): Promise<LedgerReader> => (await graph.open(settings())).destination;
      return webCoordinator({ settings, port, openFile, showCell, ledger, memory, now, newId, report });
    },
  };
  return tools;
}
