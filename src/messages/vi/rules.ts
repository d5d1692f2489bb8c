import { ruleMessages } from '../ruleWords';
import { agencies } from './rules/agencies';
import { dates } from './rules/dates';
import { frame } from './rules/frame';
import { settings } from './rules/settings';
import { structure } from './rules/structure';
import { text } from './rules/text';
import { values } from './rules/values';

/** What is said of findings, rules and fixes. */
export const rules = ruleMessages({ ...structure, ...agencies, ...dates, ...values, ...text, ...settings }, frame);
