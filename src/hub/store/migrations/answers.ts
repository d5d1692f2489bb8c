import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Every id that was answered, in one table: of two requests with one id, whatever unit and content they come with, one
 * meets its key. Takes the place of `repeats`, which held those answered as unchanged.
 */
export const answers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('answers')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('content_hash', 'text', (column) => column.notNull())
      .addColumn('submission_id', 'text', (column) => column.notNull().references('submissions.id'))
      .addColumn('received_at', 'text', (column) => column.notNull())
      .execute();
    await sql`insert into answers select id, content_hash, id, received_at from submissions`.execute(db);
    await sql`insert into answers select id, content_hash, submission_id, received_at from repeats`.execute(db);
    await db.schema.dropTable('repeats').execute();
  },
};
