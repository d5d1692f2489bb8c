import { uuidv7 } from 'uuidv7';
import { GraphDestination } from '../../destinations/graph/graph';
import { type GraphSettings, readGraphSettings } from '../../destinations/graph/settings';
import { GraphSignIn } from '../../destinations/graph/signIn';
import { DestinationProblem } from '../../destinations/types';
import { type PaneSettings } from '../session/settings';
import { officeWindow } from './officeWindow';

export interface OpenGraph {
  readonly destination: GraphDestination;
  readonly signIn: GraphSignIn;
}

export type TypedGraph = Pick<PaneSettings, 'tenant' | 'client' | 'folder'>;

/** The shared workbook by what was typed into the settings, and by `graph.json` beside the page for the rest. */
export async function openGraph(typed: TypedGraph): Promise<OpenGraph> {
  const settings = await settingsOf(typed);
  const signIn = new GraphSignIn(settings, new URL('sign-in.html', window.location.href).href, officeWindow());
  const destination = new GraphDestination(
    settings,
    {
      fetch: (input, init) => window.fetch(input, init),
      token: (isRefused) => signIn.token(isRefused),
      wait: (milliseconds) => new Promise((resolve) => window.setTimeout(resolve, milliseconds)),
      now: () => new Date(),
      random: Math.random,
    },
    uuidv7,
  );
  return { destination, signIn };
}

async function settingsOf({ tenant, client, folder }: TypedGraph): Promise<GraphSettings> {
  const common = tenant !== '' && client !== '' && folder !== '' ? {} : await commonSettings();
  const settings = readGraphSettings({
    ...common,
    ...(tenant === '' ? {} : { tenant }),
    ...(client === '' ? {} : { client }),
    ...(folder === '' ? {} : { folder }),
  });
  if (settings === null) throw new DestinationProblem('not-set-up');
  return settings;
}

/** `graph.json` beside the page; nothing when there is none. */
async function commonSettings(): Promise<object> {
  try {
    const answer = await window.fetch('graph.json', { cache: 'no-store' });
    const value: unknown = answer.ok ? await answer.json() : {};
    return typeof value === 'object' && value !== null ? value : {};
  } catch (cause) {
    if (cause instanceof SyntaxError) return {};
    throw new DestinationProblem('unreachable', {}, { cause });
  }
}
