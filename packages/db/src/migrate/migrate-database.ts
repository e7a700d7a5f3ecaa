import type { DatabaseRole } from '../embedded/ensure-database';
import { installQueue } from '../queue/install-queue';
import { allowLogin } from './allow-login';
import { type ApplyMigrations, applyMigrations } from './apply-migrations';

export interface MigrateDatabase extends ApplyMigrations {
  /** The roles that sign in, each with its password. */
  readonly logins: readonly DatabaseRole[];
}

/**
 * Makes a database fit for the servers: our tables, the job queue's, and the roles' log-ins, in one step, so that no
 * caller can forget a part. Safe to repeat and to run twice at once.
 */
export async function migrateDatabase({ logins, ...migrations }: MigrateDatabase): Promise<void> {
  await applyMigrations(migrations);
  await installQueue(migrations.url);
  await allowLogin(migrations.url, logins);
}
