import { type Language } from '../../messages';

/** What the thread is asked to make. */
export interface Job {
  /** Told back with the answer. */
  readonly id: number;
  /** The shared workbook, or the same picture of the period as JSON. */
  readonly kind: 'workbook' | 'picture';
  readonly period: string;
  readonly language: Language;
  /** The hub's clock, ISO 8601. */
  readonly now: string;
}

/** What the thread answers: the bytes with the tag of the ledger they were made of, or the name of what failed. */
export type Made =
  | { readonly id: number; readonly tag: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failure: string };
