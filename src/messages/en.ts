import { browser } from './en/browser';
import { config } from './en/config';
import { cli } from './en/cli';
import { functions } from './en/functions';
import { handout } from './en/handout';
import { homePage } from './en/home';
import { hub } from './en/hub';
import { plan } from './en/plan';
import { problems } from './en/problems';
import { publicPages } from './en/public';
import { rules } from './en/rules';
import { sheets } from './en/sheets';
import { sending } from './en/sending';
import { status } from './en/status';
import { pane } from './en/pane';
import { workbench } from './en/workbench';
import { workbook } from './en/workbook';
import { type Messages } from './index';

/** English, the second language: the same shape as Vietnamese, kept so by the type. */
export const en: Messages = {
  browser,
  cli,
  config,
  functions,
  handout,
  homePage,
  hub,
  plan,
  problems,
  publicPages,
  rules,
  sheets,
  sending,
  status,
  pane,
  workbench,
  workbook,
};
