/** What the pane writes into a workbook beyond marks; fetched when it is first asked for. */
export { blankTemplate, listSheet } from './blankTemplate';
export { reportAddition } from './reportAddition';
export { statusSheet } from './statusSheet';
