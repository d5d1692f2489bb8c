import { type AppendixKind } from '../appendix/types';
import { type RowName } from './types';

/** "I.6.3": numbers begin anew in every section. */
export function rowNumber({ section, number }: { readonly section: string; readonly number: string }): string {
  return section === '' || number === '' ? number : `${section}.${number}`;
}

/** A title of several lines inside a sentence. */
export const oneLine = (title: string): string => title.replace(/\s*\n\s*/g, ' ').trim();

/** How a row is named where its section is not seen. */
export function rowName(row: {
  readonly kind: AppendixKind;
  readonly section: string;
  readonly number: string;
  readonly title: string;
}): RowName {
  return { kind: row.kind, number: rowNumber(row), title: oneLine(row.title) };
}
