import { type Desk, type DeskProblemCode } from './types';

/** Calls as they cross to the worker: a call's last argument stays behind when it only follows the work. */
export interface DeskQuestion {
  readonly id: number;
  readonly call: keyof Desk;
  readonly args: readonly unknown[];
}

export type DeskAnswer =
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'at'; readonly done: number; readonly total: number; readonly name: string }
  | { readonly id: number; readonly kind: 'problem'; readonly code: DeskProblemCode; readonly file: string }
  /** Where it failed, without any cell's contents. */
  | { readonly id: number; readonly kind: 'failure'; readonly where: string };
