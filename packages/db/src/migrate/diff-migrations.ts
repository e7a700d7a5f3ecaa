import { readFileSync } from 'node:fs';
import { readMigrations } from './migration-files';
import { withSchemaEngine } from './schema-engine';

export interface DiffMigrations {
  /** An empty database, used up by the comparison: the migrations are replayed in it. */
  readonly shadowUrl: string;
  readonly migrationsDir: string;
  readonly schemaFile: string;
}

/** The SQL that leads from all migrations to the schema; '' when they describe the same tables. */
export async function diffMigrationsToSchema({
  shadowUrl,
  migrationsDir,
  schemaFile,
}: DiffMigrations): Promise<string> {
  const schema = { path: schemaFile, content: readFileSync(schemaFile, 'utf8') };
  const difference = await withSchemaEngine(shadowUrl, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...readMigrations(migrationsDir) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = difference.stdout?.trim() ?? '';
  return sql === EMPTY ? '' : sql;
}

const EMPTY = '-- This is an empty migration.';
