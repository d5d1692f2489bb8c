import { cli } from './en/cli';
import { problems } from './en/problems';
import { type Messages } from './index';

/** English, the second language: the same shape as Vietnamese, kept so by the type. */
export const en: Messages = {
  cli,
  problems,
};
