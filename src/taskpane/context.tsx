import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { type Messages, messagesFor } from '../messages/pane';
import { type PaneState } from './session/state';
import { type Session } from './session/session';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export interface Pane {
  readonly session: Session;
  readonly state: PaneState;
  readonly m: Messages;
}

/** Everything a view works with: what to do, how things stand, and the words. */
export function usePane(): Pane {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('The pane has no session.');
  const state = useSyncExternalStore(session.subscribe, session.state);
  const m = useMemo(() => messagesFor(state.language), [state.language]);
  return { session, state, m };
}
