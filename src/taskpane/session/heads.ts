import { type Submission } from '../../submission/types';
import { type SendTo } from './settings';
import { type Memory } from './tools';

type Whose = Pick<Submission, 'unit' | 'period'>;

/** Ids of the reports last sent, so that one made while nobody can be asked still names the one it replaces. */
export interface Heads {
  get(to: SendTo, whose: Whose): string | null;
  set(to: SendTo, whose: Whose, id: string | null): void;
}

export function headsIn(memory: Memory): Heads {
  const key = (to: SendTo, { unit, period }: Whose): string =>
    `phuluc.head.${to === 'hub' ? '' : `${to}.`}${unit}.${period}`;
  return {
    get: (to, whose) => memory.get(key(to, whose)),
    set: (to, whose, id) => void memory.set(key(to, whose), id),
  };
}
