import { contentHash } from '../../../submission/contentHash';
import { type Submission } from '../../../submission/types';
import { type Connection, countOf, namesOf, withDatabase } from './file';
import { BackupProblem, type LedgerSize } from './problem';

/**
 * Proves a file of the embedded store: its integrity, its references, the order of revisions, every content hash.
 * @throws BackupProblem `backup-damaged`
 */
export async function prove(file: string): Promise<LedgerSize> {
  return withDatabase(file, async (database) => {
    const [integrity] = database.prepare('pragma integrity_check').raw().all() as [string][];
    if (integrity?.[0] !== 'ok') throw new BackupProblem('backup-damaged');
    if (database.prepare('pragma foreign_key_check').all().length > 0) throw new BackupProblem('backup-damaged');
    await proveSubmissions(database);
    // A backup of an earlier version lacks some tables: opening it makes them.
    const there = new Set(namesOf(database));
    if (there.has('answers')) proveAnswers(database);
    if (there.has('plans')) provePlans(database);
    return { submissions: countOf(database, 'submissions'), tokens: countOf(database, 'tokens') };
  });
}

interface KeptRow {
  readonly id: string;
  readonly unit: string;
  readonly period: string;
  readonly revision: number;
  readonly content_hash: string;
  readonly body: string;
}

async function proveSubmissions(database: Connection): Promise<void> {
  const rows = database.prepare(
    'select id, unit, period, revision, content_hash, body from submissions order by period, unit, revision',
  );
  let before: KeptRow | null = null;
  for (const row of rows.iterate() as Iterable<KeptRow>) {
    const goesOn = before !== null && before.period === row.period && before.unit === row.unit;
    const isNext = row.revision === (goesOn && before !== null ? before.revision + 1 : 1);
    if (!isNext || !(await isItself(row))) throw new BackupProblem('backup-damaged');
    before = row;
  }
}

/** The columns say what the submission itself says, and its content is what its hash was taken of. */
async function isItself({ id, unit, period, content_hash, body }: KeptRow): Promise<boolean> {
  let submission: Submission;
  try {
    submission = JSON.parse(body) as Submission;
  } catch {
    return false;
  }
  return (
    submission.id === id &&
    submission.unit === unit &&
    submission.period === period &&
    submission.contentHash === content_hash &&
    (await contentHash(submission)) === content_hash
  );
}

/** Every submission is the answer to its own id. */
function proveAnswers(database: Connection): void {
  const unanswered = database.prepare(
    `select 1 from submissions left join answers
       on answers.id = submissions.id and answers.submission_id = submissions.id
         and answers.content_hash = submissions.content_hash
     where answers.id is null limit 1`,
  );
  if (unanswered.all().length > 0) throw new BackupProblem('backup-damaged');
}

/** The versions of every plan follow each other, and each is of its plan. */
function provePlans(database: Connection): void {
  const rows = database.prepare('select plan, version, body from plans order by plan, version');
  let before: { readonly plan: string; readonly version: number } | null = null;
  for (const row of rows.iterate() as Iterable<{ plan: string; version: number; body: string }>) {
    const isNext: boolean = row.version === (before?.plan === row.plan ? before.version + 1 : 1);
    if (!isNext || planIn(row.body) !== row.plan) throw new BackupProblem('backup-damaged');
    before = row;
  }
}

function planIn(body: string): string | null {
  try {
    return (JSON.parse(body) as { plan: string }).plan;
  } catch {
    return null;
  }
}
