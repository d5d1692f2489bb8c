import { type Language } from '../../messages';

/**
 * `picture` is the whole picture of the period as JSON, `lines` the same in lines, `summary` the same without its rows, `dashboard` its figures,
 * `public` those of them that may be published.
 */
export type JobKind = 'workbook' | 'picture' | 'lines' | 'summary' | 'dashboard' | 'public';

/** What the thread is asked to make. */
export interface Job {
  /** Told back with the answer. */
  readonly id: number;
  readonly kind: JobKind;
  readonly period: string;
  readonly language: Language;
  /** The hub's clock, ISO 8601. */
  readonly now: string;
}

/** Bytes made of the ledger as `tag` names it, in blocks of about a megabyte; JSON is packed with gzip. */
export interface Product {
  readonly tag: string;
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
}

/** What the thread answers: the product, or the name of what failed. */
export type Made = { readonly id: number } & (Product | { readonly failure: string });
