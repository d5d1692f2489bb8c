import { printMoment } from '../../print';
import { type problems as vietnamese } from '../../vi/coordinate/problems';

const FIELDS = { target: 'Target set', due: 'Due date', result: 'Result', done: 'Done or not' };
const DIFFERS = { section: 'section', number: 'number', title: 'title' };

/** What does not fit together. */
export const problems: typeof vietnamese = {
  problems: {
    title: 'To look at',
    emptyTitle: 'No figures yet',
    emptyText: 'Choose where reports come from under Source.',
    noneTitle: 'No problems',
    noneText: 'The units’ reports agree with each other and with the plan.',
    conflicts: 'Units report different values',
    conflictOf: (field) => FIELDS[field],
    proposals: 'Rows that do not match the plan',
    proposalsText:
      'A unit reports a row that the plan does not have like that. Choose the plan’s row, or say that it is not in the plan.',
    candidates: 'May be',
    differs: (what) => (what.length === 0 ? 'the same' : `other ${what.map((one) => DIFFERS[one]).join(', ')}`),
    choose: 'Choose this row',
    chooseFor: (f) => `${f.title} is ${f.candidate}`,
    notInPlan: 'Not in the plan',
    noCandidate: 'No similar row was found.',
    decided: 'Chosen',
    decidedOutside: 'Not in the plan',
    decidedAs: (row) => `Is row ${row}`,
    decidedBy: (f) => `Decided ${f.unit === '' ? '' : `by ${f.unit} `}at ${printMoment(f.at)}`,
    undo: 'Take back',
    unreported: 'Rows of the plan that are still owed',
    unreportedBy: (f) => `Missing: ${f.names}`,
    notSent: 'not sent',
    missingRow: 'sent without this row',
    byNobody: 'No unit reports it',
    changes: 'Changes since the period before',
    fromTo: (f) => `${f.before || '–'} → ${f.after || '–'}`,
    disputed: 'Findings units call wrong',
    disputedText: 'Units said “this finding is wrong”. Look at them and answer, or tell who keeps the rules.',
    statusDiffers: 'The unit’s status differs from its figures',
    statusOf: (f) => `The unit says “${f.reported}”, its figures say “${f.judged}”`,
    keptWarnings: 'Warnings units keep',
    missing: 'No report',
    nothing: 'None.',
  },
};
