import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Plans, decisions on rows, publications, sign-ins; a number for every review, since the clocks of several hubs on one
 * database do not agree on an order.
 */
export const plans: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await addCount(db, 'reviews', 'number');
    await addCount(db, 'periods', 'changes');
    // Ids of reviews were made in the order of time.
    await sql`update reviews set number = (select count(*) from reviews as earlier
      where earlier.submission_id = reviews.submission_id and earlier.id <= reviews.id)`.execute(db);
    await db.schema.createIndex('one_review').unique().on('reviews').columns(['submission_id', 'number']).execute();
    await db.schema
      .createTable('plans')
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('row_count', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_version', ['plan', 'version'])
      .execute();
    await db.schema
      .createTable('row_decisions')
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('from_key', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('to_key', 'text')
      .addColumn('taken_back', 'integer', (column) => column.notNull())
      .addColumn('decided_by', 'text', (column) => column.notNull())
      .addColumn('decided_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_decision', ['plan', 'from_key', 'number'])
      .execute();
    await db.schema
      .createTable('publications')
      .addColumn('period', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_publication', ['period', 'number'])
      .execute();
    await db.schema
      .createTable('sign_ins')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('revoked_at', 'text')
      .execute();
  },
};

async function addCount(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await db.schema
    .alterTable(table)
    .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0))
    .execute();
}
