import { messagesFor } from '../../messages/pane';

/** Vietnamese whatever the pane's language: the sheet is an official document. */
export const STATUS_SHEET = messagesFor('vi').sheets.status.sheet;
