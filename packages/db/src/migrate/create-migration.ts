import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DiffMigrations, diffMigrationsToSchema } from './diff-migrations';

/**
 * Writes the migration that leads from the present migrations to the schema and answers its file, or null when there is
 * no difference. The SQL knows tables and indexes only; constraints, triggers and grants are added by hand.
 * @throws when `name` is not made of lower-case words joined by `_`.
 */
export async function createMigration(name: string, comparison: DiffMigrations, now: Date): Promise<string | null> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new Error(`"${name}" cannot name a migration: use lower-case words joined by _, such as add_voucher_notes.`);
  }
  const sql = await diffMigrationsToSchema(comparison);
  if (sql === '') return null;
  const folder = join(comparison.migrationsDir, `${timestamp(now)}_${name}`);
  mkdirSync(folder);
  const file = join(folder, 'migration.sql');
  writeFileSync(file, `${sql}\n`);
  return file;
}

/** `20260501093000`: Prisma orders migrations by this prefix. */
const timestamp = (now: Date): string => now.toISOString().replace(/\D/g, '').slice(0, 14);
