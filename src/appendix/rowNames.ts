import { foldBare } from '../text/fold';

/** A row's number and the label of the section it stands in. */
export interface NumberedRow {
  readonly section: string;
  readonly number: string;
}

/**
 * How the rows of one table are called. Tables that begin counting anew in each section have several rows 2: they are
 * then I.2 and VIII.2, as plans themselves write it; in all others the number says enough.
 */
export function rowNames(rows: readonly NumberedRow[]): (row: NumberedRow) => string {
  const sectionOf = new Map<string, string>();
  const isAmbiguous = rows.some(({ section, number }) => {
    const known = sectionOf.get(foldBare(number));
    if (number !== '') sectionOf.set(foldBare(number), section);
    return number !== '' && known !== undefined && known !== section;
  });
  return ({ section, number }) => {
    const isWhole = section === '' || number === '' || number === section || number.startsWith(`${section}.`);
    return isAmbiguous && !isWhole ? `${section}.${number}` : number;
  };
}
