import { type Messages } from '../../messages';

/** The words of one language that the shared workbook is written with. */
export type WorkbookWords = Pick<Messages, 'workbook' | 'status' | 'rules' | 'hub'>;
