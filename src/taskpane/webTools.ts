import { uuidv7 } from 'uuidv7';
import { HubClient } from '../destinations/hub';
import { type PeriodSettings } from '../submission/period';
import { browserMemory } from './memory';
import { type PaneTools } from './session/tools';

/** What every page that shows the pane has from its browser; `partition` keeps hosts on one origin apart. */
export function webTools(own: Pick<PaneTools, 'port' | 'examine'>, partition: string): PaneTools {
  return {
    ...own,
    hub: (address, token) => {
      const client = new HubClient({ url: address === '' ? window.location.origin : address, token });
      return {
        submit: (submission) => client.submit(submission),
        list: (filter) => client.list(filter),
        get: (id) => client.get(id),
        period: (period) => client.call<PeriodSettings>('GET', `api/periods/${encodeURIComponent(period)}`),
      };
    },
    memory: browserMemory(partition),
    now: () => new Date(),
    newId: uuidv7,
    later: (milliseconds, callback) => {
      const timer = window.setTimeout(callback, milliseconds);
      return () => window.clearTimeout(timer);
    },
    report: (error) => window.reportError(error),
  };
}
