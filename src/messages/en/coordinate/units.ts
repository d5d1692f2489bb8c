import { type units as vietnamese } from '../../vi/coordinate/units';
import { printMoment } from '../../print';

/** Who has reported, and one unit. */
export const units: typeof vietnamese = {
  units: {
    title: 'Who has reported',
    emptyTitle: 'No reports yet',
    emptyText: 'Choose where reports come from under Source.',
    noneTitle: 'It is not known who owes a report',
    noneText: 'No unit has sent for this period, and there is no list of units that owe a report.',
    listLabel: 'List of units',
    search: 'Find a unit',
    filterLabel: 'Filter by state',
    filteredTitle: 'No unit matches',
    filteredText: 'Take some conditions away to see the other units.',
    state: { 'not-sent': 'Not sent', sent: 'Sent', returned: 'Returned', accepted: 'Accepted', late: 'Late' },
    late: 'Late',
    group: (f) => `${f.name}: ${f.sent}/${f.all} sent`,
    line: (f) => (f.at === null ? 'No report' : `Revision ${f.revision ?? 1}, received at ${printMoment(f.at)}`),
    findings: (f) => `${f.errors} errors, ${f.warnings} warnings`,
    copyReminders: 'Copy reminders',
    copyOne: 'Copy this unit’s reminder',
  },
  unit: {
    noReport: 'The unit has no report for this period.',
    reading: 'Opening…',
    comment: 'Comment of the review',
    rows: (count) => `Rows reported (${count})`,
    findings: (count) => `Errors and warnings (${count})`,
    onlyCounts: (f) =>
      `When it was sent, the report had ${f.errors} errors and ${f.warnings} warnings. The unit sees each in its file.`,
    kept: (count) => `Warnings the unit keeps (${count})`,
    history: 'Revisions and comments',
    action: { received: 'Received', accepted: 'Accepted', returned: 'Returned' },
    historyLine: (f) => `${printMoment(f.at)} – ${f.action} revision ${f.revision}`,
    review: 'Review the report',
    reviewText: 'Comment for the unit',
    reviewHint: 'When returning, say which row and what is missing.',
    accept: 'Accept',
    giveBack: 'Return',
    needComment: 'Say why it is returned, so that the unit knows what to mend.',
    accepted: 'The report was accepted.',
    returned: 'Returned. The unit sees the comment under Send.',
    noReview: 'Answer reports that came as files the way they came.',
  },
};
