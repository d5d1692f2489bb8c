import { type Kysely, type Migration } from 'kysely';

/** First shape of the ledger. */
export const ledger: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('submissions')
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('replaces', 'text')
      .addColumn('content_hash', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .addColumn('late', 'integer', (column) => column.notNull())
      .addColumn('errors', 'integer', (column) => column.notNull())
      .addColumn('warnings', 'integer', (column) => column.notNull())
      .addColumn('confirmed', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('judgements', 'text', (column) => column.notNull())
      // Whatever the isolation of the engine: of two correctors of one report, one meets this. It is the primary key,
      // and not the id, which begins with the time: engines that keep rows in its order then spread them by unit.
      .addPrimaryKeyConstraint('one_revision', ['period', 'unit', 'revision'])
      .execute();
    await db.schema
      .createTable('repeats')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('content_hash', 'text', (column) => column.notNull())
      .addColumn('submission_id', 'text', (column) => column.notNull().references('submissions.id'))
      .addColumn('received_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('reviews')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('submission_id', 'text', (column) => column.notNull().references('submissions.id'))
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('comment', 'text', (column) => column.notNull())
      .addColumn('reviewed_at', 'text', (column) => column.notNull())
      .addColumn('reviewed_by', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('reviews_of_period').on('reviews').columns(['period']).execute();
    await db.schema.createIndex('reviews_of_one').on('reviews').columns(['submission_id']).execute();
    await db.schema
      .createTable('periods')
      .addColumn('period', 'text', (column) => column.primaryKey())
      .addColumn('opens', 'text')
      .addColumn('due', 'text')
      .addColumn('closes', 'text')
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('units', 'text')
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('tokens')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('revoked_at', 'text')
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .execute();
  },
};
