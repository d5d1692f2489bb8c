import { Button } from '@fluentui/react-components';
import { type ComponentType, useEffect, useState } from 'react';
import { usePane } from '../context';
import { EmptyState } from '../parts/EmptyState';
import { type View } from '../routes';
import { CoordinateView } from './CoordinateView';
import { OverviewView } from './OverviewView';

/** Only the first view is in the first script, which old machines must get through before anything is seen. */
const FETCH: Readonly<Partial<Record<View, () => Promise<ComponentType>>>> = {
  check: async () => (await import('./CheckView')).CheckView,
  status: async () => (await import('./StatusView')).StatusView,
  send: async () => (await import('./SendView')).SendView,
  settings: async () => (await import('./SettingsView')).SettingsView,
};

const here = new Map<View, ComponentType>([
  ['overview', OverviewView],
  ['coordinate', CoordinateView],
]);

interface Part {
  readonly View: ComponentType;
}

function partOf(view: View): Part | null {
  const found = here.get(view);
  return found === undefined ? null : { View: found };
}

async function fetchView(view: View): Promise<void> {
  const found = await FETCH[view]?.();
  if (found !== undefined) here.set(view, found);
}

/** Fetches the other parts while there is a network, so that the pane is whole when there is none. */
export function fetchAll(): void {
  const parts = [...(Object.keys(FETCH) as View[]).map(fetchView), import('../sheets')];
  // What cannot be fetched now is asked for again when it is needed, and said then.
  for (const part of parts) part.catch(() => undefined);
}

/** A view, once its script is here; without a network it says so and can be asked for again. */
export function LateView({ view }: { readonly view: View }) {
  const { m } = usePane();
  const [tries, setTries] = useState(1);
  const [failures, setFailures] = useState(0);
  const [part, setPart] = useState<Part | null>(() => partOf(view));
  useEffect(() => {
    if (partOf(view) !== null) return;
    let isGone = false;
    fetchView(view).then(
      () => {
        if (!isGone) setPart(partOf(view));
      },
      () => {
        if (!isGone) setFailures(tries);
      },
    );
    return () => {
      isGone = true;
    };
  }, [view, tries]);
  if (part !== null) return <part.View />;
  if (failures < tries) return null;
  return (
    <EmptyState title={m.pane.views[view]} text={m.pane.notFetched}>
      <Button data-testid="view-again" onClick={() => setTries(tries + 1)}>
        {m.pane.action.retry}
      </Button>
    </EmptyState>
  );
}
