import { type Messages } from '../index';
import { printNumber } from '../print';

const changed: Readonly<Record<Parameters<Messages['plan']['changed']>[0]['what'][number], string>> = {
  moved: 'another section or number',
  retitled: 'another title',
  redated: 'another due date',
  reowned: 'other owners',
  recoordinated: 'other coordinators',
  retargeted: 'another target',
  reworded: 'other words',
};

const differs = { section: 'another section', number: 'another number', title: 'another title' } as const;

export const plan: Messages['plan'] = {
  row: ({ section, number, title }) => {
    const place = [section === '' ? '' : `section ${section}`, number === '' ? '' : `no. ${number}`].filter(Boolean);
    const name = title === '' ? '(untitled)' : title.replace(/\s+/g, ' ');
    return place.length === 0 ? name : `${place.join(', ')}: ${name}`;
  },
  compared: (f) =>
    f.changes === 0
      ? `${f.title}: no changes, ${f.unchanged} rows as they were.`
      : `${f.title}: ${f.changes} changes, ${f.unchanged} rows as they were.`,
  added: (row) => `  Added: ${row}`,
  removed: (row) => `  Removed: ${row}`,
  changed: (f) => {
    const what = f.what.map((one) => changed[one]).join(', ');
    return `  Changed (${what}): ${f.row}${f.before === null ? '' : `\n    it was ${f.before}`}`;
  },
  doubtful: (row) => `  Not certain: ${row}. It may have become one of these rows; a person has to decide:`,
  candidate: (f) =>
    `    ${f.row} (${f.differs.length === 0 ? 'the same' : f.differs.map((one) => differs[one]).join(', ')}; titles ${printNumber(Math.round(100 * f.likeness), 'en')}% alike)`,
  handed: (f) =>
    `Handed to the hub: ${f.title} (${f.plan}), version ${f.version}, ${f.rows} rows. Reports made on the version before are held against this one.`,
  consolidated: {
    proposals: (count) => `${count} reported rows may be this or that row of the plan; a person has to decide:`,
    proposal: (f) => `  ${f.row} (${f.units.join('; ')})`,
    noCandidate: '    No row of the plan is like it.',
    conflicts: (count) => `${count} places where figures or dates differ: see the sheet of problems.`,
    unreported: (f) => `${f.rows} rows of the plan lack a unit's report, ${f.nobody} of them have none at all.`,
    totals: (f) =>
      `${f.summed} indicators put together the way the plan says; ${f.open} with their units side by side, not added up.`,
    changes: (f) => `Since the period before: ${f.better} rows better, ${f.worse} rows worse.`,
  },
};
