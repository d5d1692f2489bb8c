import { type Destination } from '../../destinations/types';
import { type SendTo } from './settings';
import { type Store } from './state';
import { type PaneGraph, type PaneHub, type PaneTools } from './tools';

/** The places a report can be sent to, by the settings as they are now. */
export interface Places {
  hub(): PaneHub;
  graph(): PaneGraph;
  of(to: Exclude<SendTo, 'file'>): Destination;
  /** Where to ask for earlier reports; `null` where nobody can be asked. */
  asked(): Destination | null;
}

export function placesOf(store: Store, tools: Pick<PaneTools, 'hub' | 'graph'>): Places {
  const hub = (): PaneHub => {
    const { settings } = store.get();
    return tools.hub(settings.hub, settings.token);
  };
  const graph = (): PaneGraph => tools.graph(store.get().settings);
  const of = (to: Exclude<SendTo, 'file'>): Destination => (to === 'hub' ? hub() : graph());
  return {
    hub,
    graph,
    of,
    asked: () => {
      const { sendTo, token } = store.get().settings;
      if (sendTo === 'file' || (sendTo === 'hub' && token === '')) return null;
      return of(sendTo);
    },
  };
}
