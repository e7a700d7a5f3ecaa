import pg from 'pg';
import { failingStatement } from './failing-statement';
import { migrationOf, readMigrations } from './migration-files';
import { withSchemaEngine } from './schema-engine';

export interface ApplyMigrations {
  /** Address of the database as its owner. */
  readonly url: string;
  readonly migrationsDir: string;
  readonly log: (line: string) => void;
}

/** Any number, the same in every runner: 'bizcoin' on a telephone's keys. */
const RUNNER_LOCK = 2_492_646;

const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies what is not yet applied, each migration in one transaction, recorded in the standard `_prisma_migrations`.
 * Two runners at once are safe: the second waits and finds nothing to do. Answers the names just applied; one that was
 * changed since it was applied is only told, for nothing can be done about it here.
 * @throws with the file, line and statement when one fails; nothing of that migration remains.
 */
export async function applyMigrations({ url, migrationsDir, log }: ApplyMigrations): Promise<readonly string[]> {
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [RUNNER_LOCK]);
    await forgetFailedAttempts(holder);
    return await applyUnderLock({ url, migrationsDir, log });
  } finally {
    await holder.end();
  }
}

async function applyUnderLock({ url, migrationsDir, log }: ApplyMigrations): Promise<readonly string[]> {
  const migrations = readMigrations(migrationsDir);
  let startedAt = 0;
  let failure: Error | undefined;
  const watcher = {
    before: () => {
      startedAt = performance.now();
    },
    after: (script: string) => {
      const name = migrationOf(migrations, script);
      if (name) log(`applied ${name} in ${Math.round(performance.now() - startedAt)} ms`);
    },
    failed: async (script: string, error: pg.DatabaseError, pool: pg.Pool) => {
      const name = migrationOf(migrations, script) ?? 'the migration engine';
      const told = [error.detail, error.hint, error.where, await failingStatement(pool, script)].filter(Boolean);
      failure = new Error([`Migration ${name} failed (${error.code}): ${error.message}`, ...told].join('\n'), {
        cause: error,
      });
    },
  };
  try {
    return await withSchemaEngine(
      url,
      async (engine) => {
        const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: migrations, filters });
        const question = { migrationsList: migrations, filters, optInToShadowDatabase: false };
        const { editedMigrationNames } = await engine.diagnoseMigrationHistory(question);
        for (const name of editedMigrationNames)
          log(`${name} was changed after it was applied: this database lacks the change`);
        return appliedMigrationNames;
      },
      watcher,
    );
  } catch (error) {
    throw failure ?? error;
  }
}

/**
 * A failed migration left nothing behind (one transaction), yet the engine refuses to go on until someone resolves its
 * record. Marking it rolled back is what `prisma migrate resolve --rolled-back` does.
 */
async function forgetFailedAttempts(client: pg.Client): Promise<void> {
  const known = await client.query(`SELECT to_regclass('_prisma_migrations') AS present`);
  if (known.rows[0].present === null) return;
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}
