import type { Database } from '../database';
import { sqlState } from '../transaction/sql-state';
import {
  latestMigration,
  requiredColumnRules,
  requiredConstraints,
  requiredFunctions,
  requiredIndexes,
  requiredTriggers,
} from './required-guards';

export interface DatabaseCheck {
  /** Readable reasons not to serve; empty when all is well. */
  readonly faults: readonly string[];
  /** How far the business clock is from the system clock, in seconds: other than 0 only in tests. */
  readonly clockOffsetSeconds: number;
}

const CHECK = `
  SELECT
    (SELECT coalesce(json_agg(name), '[]') FROM unnest($1::text[]) name WHERE NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = name AND c.convalidated)) AS constraints,
    (SELECT coalesce(json_agg(name), '[]') FROM unnest($2::text[]) name WHERE NOT EXISTS (
       SELECT 1 FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid WHERE c.relname = name AND i.indisunique AND i.indisvalid)) AS indexes,
    (SELECT coalesce(json_agg(name), '[]') FROM unnest($3::text[]) name WHERE NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgname = name AND t.tgenabled IN ('O', 'A'))) AS triggers,
    (SELECT coalesce(json_agg(name), '[]') FROM unnest($4::text[]) name WHERE NOT EXISTS (SELECT 1 FROM pg_proc p WHERE p.proname = name)) AS functions,
    (SELECT coalesce(json_agg(name), '[]') FROM unnest($5::text[]) name WHERE NOT EXISTS (
       SELECT 1 FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' JOIN pg_constraint k ON k.contypid = a.atttypid AND k.convalidated
       WHERE format('%s.%s: %s', c.relname, a.attname, k.conname) = name)) AS column_rules,
    (SELECT count(*)::integer FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS unfinished,
    EXISTS (SELECT 1 FROM _prisma_migrations WHERE migration_name = $6 AND finished_at IS NOT NULL) AS migrated,
    (SELECT btrim(prosrc) FROM pg_proc WHERE proname = 'business_now') AS clock,
    extract(epoch FROM business_now() - clock_timestamp())::float8 AS clock_offset,
    has_table_privilege('bizpoints_transactions', 'UPDATE') OR has_table_privilege('voucher_usage', 'INSERT') AS too_powerful`;

interface CheckRow {
  constraints: string[];
  column_rules: string[];
  indexes: string[];
  triggers: string[];
  functions: string[];
  unfinished: number;
  migrated: boolean;
  clock: string;
  clock_offset: number;
  too_powerful: boolean;
}

/**
 * Compares the catalogue with what the servers rely on. In production mode the business clock must be the system's and
 * the servers' role must not be able to rewrite history.
 */
export async function checkDatabase(
  db: Pick<Database, 'sql'>,
  { production }: { production: boolean },
): Promise<DatabaseCheck> {
  const row = await readCatalogue(db);
  if (row === null)
    return { faults: ['No migration was ever applied to this database: run pnpm db:migrate.'], clockOffsetSeconds: 0 };
  const missing = (what: string, names: readonly string[]) =>
    names.map((name) => `The database lacks the ${what} ${name}: apply the migrations.`);
  const faults = [
    ...missing('constraint', row.constraints),
    ...missing('rule of a column', row.column_rules),
    ...missing('unique index', row.indexes),
    ...missing('trigger', row.triggers),
    ...missing('function', row.functions),
  ];
  if (row.unfinished > 0)
    faults.push('A migration stopped half-way: look at _prisma_migrations, mend it and apply the migrations again.');
  if (!row.migrated) faults.push(`The migration ${latestMigration} is not applied: run pnpm db:migrate.`);
  if (row.too_powerful) faults.push('This database role may rewrite history: let the servers sign in as bizcoin_app.');
  if (production && row.clock !== 'SELECT clock_timestamp()')
    faults.push('business_now() was replaced: production takes the system clock.');
  return { faults, clockOffsetSeconds: row.clock_offset };
}

// What PostgreSQL says when the list of migrations or the business clock is not there at all.
const NEVER_MIGRATED = new Set(['42P01', '42883']);

async function readCatalogue(db: Pick<Database, 'sql'>): Promise<CheckRow | null> {
  const required = [
    requiredConstraints,
    requiredIndexes,
    requiredTriggers,
    requiredFunctions,
    requiredColumnRules,
    latestMigration,
  ];
  try {
    const [row] = await db.sql<CheckRow>('check_database', CHECK, required);
    return row ?? null;
  } catch (failure) {
    if (NEVER_MIGRATED.has(sqlState(failure) ?? '')) return null;
    throw failure;
  }
}
