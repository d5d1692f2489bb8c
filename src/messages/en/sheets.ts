import { sheets as vietnamese } from '../vi/sheets';

/** The sheets are official Vietnamese documents, whatever the language of the pane. */
export const sheets: typeof vietnamese = vietnamese;
