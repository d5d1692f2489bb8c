/** Plain state, replaced as a whole at every change, and who wants to hear of it. */
export interface StateStore<State> {
  get(): State;
  set(patch: Partial<State>): void;
  /** Returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State extends object>(initial: State): StateStore<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
