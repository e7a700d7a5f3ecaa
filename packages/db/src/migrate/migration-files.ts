import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/**
 * Reads `<migrationsDir>/<name>/migration.sql` in the order of the names, which begin with their time.
 * @throws when a folder lacks its file.
 */
export function readMigrations(migrationsDir: string): MigrationList {
  const names = readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockfile = join(migrationsDir, 'migration_lock.toml');
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({ path: name, migrationFile: migrationFile(migrationsDir, name) })),
  };
}

function migrationFile(migrationsDir: string, name: string) {
  const file = join(migrationsDir, name, 'migration.sql');
  if (!existsSync(file))
    throw new Error(`${file} is missing: restore it, or delete its folder if it was never applied.`);
  return { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(file, 'utf8') } } as const;
}

/** The migration a script belongs to, or null when the engine runs SQL of its own. */
export const migrationOf = (migrations: MigrationList, script: string): string | null =>
  migrations.migrationDirectories.find(
    ({ migrationFile: { content } }) => content.tag === 'ok' && content.value.trim() === script.trim(),
  )?.path ?? null;
