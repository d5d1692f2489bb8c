import { type hub as vietnamese, type HubProblemCode, type SchemaFault } from '../vi/hub';

type Facts = Readonly<Record<string, unknown>>;

const CLOSED: Readonly<Record<string, string>> = {
  'not-open': 'This period is not open yet. Send again when the coordinating agency opens it.',
  closed: 'This period is locked. Ask the coordinating agency to reopen it if the report must still be sent.',
};

const list = (names: unknown): string => (Array.isArray(names) ? names.map((name) => `“${name}”`).join(', ') : '');

const problems: Readonly<Record<HubProblemCode, (facts: Facts) => string>> = {
  unreachable: () =>
    'Not sent: the place that receives reports cannot be reached. The report is still on this computer. Check the network and send again.',
  unauthorised: () =>
    'The access code is wrong or has expired. Ask the coordinating agency for a new one. The report is still on this computer.',
  forbidden: () =>
    'This access code is not for what was tried: a code serves one unit and one role. Check the unit chosen.',
  stale: () =>
    'Not sent: the unit already has a newer report for this period, sent by someone else. Look at it first, then send again to replace it.',
  'different-content': () =>
    'Not accepted: this receipt number was already used for a report with other content. Send it as a new report.',
  'hash-mismatch': () => 'Not accepted: what arrived does not match its content code. Send the report again.',
  invalid: () => 'Not accepted: the report does not have the right form. See the list, mend it and send again.',
  'has-errors': (f) => `Not accepted: the report still has ${f['count']} errors. Mend them and send again.`,
  'warnings-without-reason': (f) =>
    `Not accepted: ${f['count']} warnings have no reason yet. Mend them or give a reason for each, then send again.`,
  'period-closed': (f) => CLOSED[String(f['state'])] ?? CLOSED['closed'] ?? '',
  'too-large': () =>
    'Not accepted: the report is too large. Check the table for surplus sheets or rows, then send again.',
  'too-many-requests': (f) =>
    `Not accepted: too many requests in a short time. Wait ${f['retryAfter'] ?? 60} seconds and try again.`,
  'server-error': () =>
    'The place that receives reports has a fault; there is no receipt yet. The report is still on this computer. Send again in some minutes.',
  locked: () =>
    'Not sent: somebody has the workbook on SharePoint open and locked. The report is still on this computer. Send again when it is closed.',
  'not-set-up': () =>
    'Not sent: the place that receives reports is not there, or the workbook there is another one. Ask the coordinating office to look.',
  'sign-in': () =>
    'Not signed in to the place that receives reports. Sign in again and send. The report is still on this computer.',
  'not-found': () => 'There is no such thing. Check the address or the receipt number.',
  'bad-period': () => 'The reporting period is not right. Write it as 2026-Q3, 2026-H1, 2026-M09 or 2026.',
  'bad-dates': () => 'The dates of the period are not right: opening, due and closing must be real and in that order.',
  'comment-needed': () => 'A report that is returned needs a reason, so that the unit knows what to mend.',
  'unknown-units': (f) =>
    `The catalogue has no unit ${list(f['units'])}. Write unit ids, such as sl-so-khcn or xa-03646; nothing was changed.`,
  'unknown-rows': (f) =>
    `The plan has no row with the key ${list(f['keys'])}. Take row keys from that plan itself; nothing was changed.`,
  'rows-twice': () => 'Two rows of the plan have the same row key. Mend the number or title of one and send again.',
  'other-plan': () => 'The plan id in the content differs from the one in the address. Write the same in both.',
  'nothing-to-publish': () =>
    'No part was chosen to publish. Choose at least one: overview, indicators, tasks or units.',
  unsupported: () => 'This kind of data is not understood. Send JSON in UTF-8.',
  'not-ready': () => 'The place that receives reports is not ready. Try again in some minutes.',
};

const problemsElsewhere: typeof vietnamese.problemsElsewhere = {
  unreachable: () =>
    'The place that receives reports cannot be reached. Check the network and the address, and try again.',
  unauthorised: () =>
    'There is no access token, or it is wrong or expired. Check it, or ask the administrator for a new one, and try again.',
  forbidden: () =>
    'This access token does not allow that. Use one whose role may do it, such as the coordinating office’s.',
  invalid: () => 'Not accepted: the content does not have the right form. See the list, mend it and try again.',
  'too-large': () => 'Not accepted: the content is too large. Take out what is not needed and try again.',
  'too-many-requests': (f) => `Too many requests in a short time. Wait ${f['retryAfter'] ?? 60} seconds and try again.`,
  'server-error': () => 'The place that receives reports has a fault. Try again in some minutes.',
  locked: () => 'Somebody has the workbook on SharePoint open and locked. Try again when it is closed.',
  'not-set-up': () =>
    'The place that receives reports is not there, or the workbook there is another one. Check the address or the settings file.',
  'sign-in': () => 'Not signed in to the place that receives reports. Sign in, or get a new token, and try again.',
};

const FIELDS: Readonly<Record<string, string>> = {
  id: 'receipt number',
  replaces: 'report replaced',
  sentAt: 'time of sending',
  sentBy: 'sender',
  ruleset: 'rule set version',
  contentHash: 'content code',
  row: 'sheet row',
  key: 'row key',
  due: 'due date',
  owners: 'owners',
};

function schemaFault({ path, missing }: SchemaFault): string {
  const steps = path.filter((step) => !/^\d+$/.test(step));
  const where = path[0] === 'rows' && path[1] !== undefined ? `Row ${Number(path[1]) + 1}: ` : '';
  const name = (field: string | undefined) => (field === undefined ? 'content' : (FIELDS[field] ?? field));
  return (
    where + (missing === null ? `${name(steps.at(-1))} does not have the right form.` : `${name(missing)} is missing.`)
  );
}

const signIn: typeof vietnamese.signIn = {
  title: 'Sign in to Phụ lục',
  done: 'Signed in. Close this window and go back to the Phụ lục pane.',
  again: 'Sign in again',
  problems: {
    away: 'Not signed in: the sign-in service of the province does not answer. Wait some minutes and sign in again.',
    over: 'This sign-in took too long or was used already. Sign in again from the start.',
    refused:
      'The sign-in service of the province did not confirm this sign-in. Sign in again, or tell the administrator.',
    'no-unit': 'This account belongs to no unit yet, so it cannot be used here. Ask the administrator to set its unit.',
    'several-units':
      'This account belongs to several units, so it is not known for which. Ask the administrator to mend it.',
    'no-role': 'This account has no role here yet. Ask the administrator to give it one.',
  },
};

export const hub: typeof vietnamese = {
  problems,
  problemsElsewhere,
  schemaFault,
  signIn,
  roles: { reporter: 'reporter', coordinator: 'coordinator', viewer: 'viewer', admin: 'admin' },
  states: { 'not-sent': 'Not sent', sent: 'Sent', returned: 'Returned', accepted: 'Accepted' },
};
