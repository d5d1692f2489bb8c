import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { type Language } from '../../messages/pane';
import { type CoordinateWords, coordinateWordsFor } from '../../messages/coordinate';
import { type Coordinating } from './session/coordinating';
import { type RoomState } from './session/state';

interface RoomValue {
  readonly room: Coordinating;
  readonly m: CoordinateWords;
  readonly language: Language;
}

const RoomContext = createContext<RoomValue | null>(null);

export interface RoomProviderProps {
  readonly room: Coordinating;
  readonly language: Language;
  readonly children: ReactNode;
}

export function RoomProvider({ room, language, children }: RoomProviderProps) {
  const value = useMemo(() => ({ room, m: coordinateWordsFor(language), language }), [room, language]);
  return <RoomContext.Provider value={value}>{children}</RoomContext.Provider>;
}

/** Everything a part of the room works with: what to do, how things stand, and the words. */
export function useRoom(): RoomValue & { readonly state: RoomState } {
  const value = useContext(RoomContext);
  if (value === null) throw new Error('There is no room.');
  const state = useSyncExternalStore(value.room.subscribe, value.room.state);
  return { ...value, state };
}
