import { type PaneGraph } from '../session/tools';
import { type OpenGraph, type TypedGraph } from './openGraph';

/** Shared workbooks by their settings, fetched with all they need when one is first asked for something. */
export function webGraph(): {
  pane: (typed: TypedGraph) => PaneGraph;
  open: (typed: TypedGraph) => Promise<OpenGraph>;
} {
  let last: { readonly key: string; readonly graph: Promise<OpenGraph> } | null = null;
  const open = (typed: TypedGraph): Promise<OpenGraph> => {
    const key = JSON.stringify([typed.tenant, typed.client, typed.folder]);
    if (last?.key !== key) {
      const graph = import(/* webpackChunkName: "graph" */ './openGraph').then(({ openGraph }) => openGraph(typed));
      last = { key, graph };
      // What could not be had is asked for again.
      graph.catch(() => {
        if (last?.graph === graph) last = null;
      });
    }
    return last.graph;
  };
  const pane = (typed: TypedGraph): PaneGraph => ({
    submit: async (submission) => (await open(typed)).destination.submit(submission),
    list: async (filter) => (await open(typed)).destination.list(filter),
    get: async (id) => (await open(typed)).destination.get(id),
    account: async () => (await open(typed)).signIn.account(),
    signIn: async () => (await open(typed)).signIn.signIn(),
  });
  return { pane, open };
}
