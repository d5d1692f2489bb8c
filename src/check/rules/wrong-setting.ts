import { type Rule } from '../types';

/** Id of the rule; the sheet cannot switch it off, or a slip there would go unseen. */
export const WRONG_SETTING = 'wrong-setting';

/** A setting of the configuration sheet that cannot be read: it is not applied, and the user must know. */
export const wrongSetting: Rule = {
  id: WRONG_SETTING,
  severity: 'warning',
  scope: 'workbook',
  basis: null,
  *check({ wrongSettings = [] }) {
    for (const { sheet, cell, facts } of wrongSettings) yield { cells: [cell], sheet, item: null, facts };
  },
};
