import { browser } from './vi/browser';
import { config } from './vi/config';
import { cli } from './vi/cli';
import { functions } from './vi/functions';
import { handout } from './vi/handout';
import { homePage } from './vi/home';
import { hub } from './vi/hub';
import { plan } from './vi/plan';
import { problems } from './vi/problems';
import { publicPages } from './vi/public';
import { rules } from './vi/rules';
import { sheets } from './vi/sheets';
import { sending } from './vi/sending';
import { status } from './vi/status';
import { pane } from './vi/pane';
import { workbench } from './vi/workbench';
import { workbook } from './vi/workbook';

/** Vietnamese, the first language. One file a part of the product in `vi/`; `en/` has the same shape. */
export const vi = {
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
