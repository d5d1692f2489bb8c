import { agencyCatalogue } from '../../../catalogue/agencies';
import { reportDocument, reportTemplate } from '../../../docx';
import { reportWordsFor } from '../../../messages/report';
import { officeOf, reportOf } from '../../../report';
import { type ReportDesk } from './types';

/** The work itself, wherever it is done: in a worker beside a page, or at once in a test. */
export const reportCalls: ReportDesk = {
  document({ picture, dashboard, titles, unit, template }, language) {
    const report = reportOf(picture, dashboard, titles);
    const office = officeOf(unit, agencyCatalogue(null));
    return reportDocument(report, office, reportWordsFor(language), template ?? undefined);
  },
  template: (language) => reportTemplate(reportWordsFor(language)),
};
