import { readdirSync } from 'node:fs';
import {
  createEmptyDatabase,
  createTestDatabase,
  migrationsDir,
  onDatabase,
  type TestDatabase,
} from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../database';
import { checkDatabase } from './check-database';
import { latestMigration } from './required-guards';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function faultsAs(url: string, production = false): Promise<readonly string[]> {
  const db = createDatabase({ url, poolSize: 1 });
  try {
    return (await checkDatabase(db, { production })).faults;
  } finally {
    await db.close();
  }
}

test('a migrated database is fit to serve', async () => {
  expect(await faultsAs(database.appUrl)).toEqual([]);
});

test('a database that nobody migrated says what to do', async () => {
  const empty = await createEmptyDatabase();
  try {
    expect(await faultsAs(empty.ownerUrl)).toEqual([expect.stringContaining('run pnpm db:migrate')]);
  } finally {
    await empty.drop();
  }
});

test('a role that may rewrite history is refused', async () => {
  expect(await faultsAs(database.ownerUrl)).toEqual([expect.stringContaining('may rewrite history')]);
});

test('a clock other than the system clock is refused in production', async () => {
  expect(await faultsAs(database.appUrl, true)).toEqual([expect.stringContaining('business_now() was replaced')]);
});

test.each([
  ['ALTER TABLE wallets DROP CONSTRAINT wallets_held_within_balance', 'the constraint wallets_held_within_balance'],
  ['ALTER DOMAIN wallet_balance DROP CONSTRAINT wallet_balance_max', 'the rule of a column wallets.balance'],
  [
    'ALTER TABLE bizpoints_transactions ALTER COLUMN to_account TYPE text',
    'the rule of a column bizpoints_transactions.to_account: ledger_account_known',
  ],
  ['DROP INDEX voucher_usage_once_per_use', 'the unique index voucher_usage_once_per_use'],
  ['ALTER TABLE holds DROP CONSTRAINT holds_amount_positive', 'the constraint holds_amount_positive'],
  ['DROP INDEX saved_discounts_one_per_order', 'the unique index saved_discounts_one_per_order'],
  ['DROP TRIGGER voucher_usage_never_deleted ON voucher_usage', 'the trigger voucher_usage_never_deleted'],
  ['DROP FUNCTION take_spread_use(uuid, uuid)', 'the function take_spread_use'],
  ['ALTER TABLE bizpoints_transactions DISABLE TRIGGER ledger_keep', 'the trigger ledger_keep'],
  ['ALTER FUNCTION return_use(uuid) RENAME TO give_use_back', 'the function return_use'],
  [
    "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '20261123000400_roles'",
    'stopped half-way',
  ],
])('after %s it refuses to serve', async (sql, fault) => {
  const copy = await createTestDatabase();
  try {
    await onDatabase(copy.adminUrl, (client) => client.query(sql));
    expect((await faultsAs(copy.appUrl)).join('\n')).toContain(fault);
  } finally {
    await copy.drop();
  }
});

test('the servers ask for the newest migration there is', () => {
  const names = readdirSync(migrationsDir)
    .filter((name) => /^\d{14}_/.test(name))
    .sort();
  expect(latestMigration).toBe(names.at(-1));
});
