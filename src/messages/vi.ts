import { cli } from './vi/cli';
import { problems } from './vi/problems';

/** Vietnamese, the first language. One file a part of the product in `vi/`; `en/` has the same shape. */
export const vi = {
  cli,
  problems,
};
