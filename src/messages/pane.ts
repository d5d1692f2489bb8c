import { type Language } from './index';
import { browser } from './vi/browser';
import { functions } from './vi/functions';
import { handout } from './vi/handout';
import { hub } from './vi/hub';
import { pane } from './vi/pane';
import { plan } from './vi/plan';
import { problems } from './vi/problems';
import { rules } from './vi/rules';
import { sending } from './vi/sending';
import { sheets } from './vi/sheets';
import { status } from './vi/status';
import { workbook } from './vi/workbook';
import { browser as browserEn } from './en/browser';
import { functions as functionsEn } from './en/functions';
import { handout as handoutEn } from './en/handout';
import { hub as hubEn } from './en/hub';
import { pane as paneEn } from './en/pane';
import { plan as planEn } from './en/plan';
import { problems as problemsEn } from './en/problems';
import { rules as rulesEn } from './en/rules';
import { sending as sendingEn } from './en/sending';
import { sheets as sheetsEn } from './en/sheets';
import { status as statusEn } from './en/status';
import { workbook as workbookEn } from './en/workbook';

/** What the pane says, without the command line's and the pages' words: they would make its first script too large. */
const vi = { browser, functions, handout, hub, pane, plan, problems, rules, sending, sheets, status, workbook };
const en: typeof vi = {
  browser: browserEn,
  functions: functionsEn,
  handout: handoutEn,
  hub: hubEn,
  pane: paneEn,
  plan: planEn,
  problems: problemsEn,
  rules: rulesEn,
  sending: sendingEn,
  sheets: sheetsEn,
  status: statusEn,
  workbook: workbookEn,
};

export { type Language };
export type Messages = typeof vi;

/** Every sentence of the pane, by code. */
export function messagesFor(language: Language): Messages {
  return language === 'en' ? en : vi;
}
