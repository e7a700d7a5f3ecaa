import { createTestDatabase, onDatabase, setStage, type TestDatabase } from '@bizcoin/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Deps } from '../deps';
import { testDeps } from '../testing/test-deps';
import { listHistory } from '../voucher/list-history';
import { listEntries } from '../wallet/list-entries';

let database: TestDatabase;
let deps: Deps;
let customerId: string;

const CUSTOMERS = 100;
const EACH = 100;
/** One customer after the other, so that no two rows of one customer share a block. */
const ROWS = `generate_series(0, ${CUSTOMERS * EACH - 1}) n JOIN unnest($1::uuid[]) WITH ORDINALITY AS c(id, place) ON place = n % ${CUSTOMERS} + 1`;
const USES = `
  INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at)
  SELECT gen_random_uuid(), $2::uuid, c.id, $3::uuid, n / ${CUSTOMERS} + 1, 'credit', '{"bizcoins": "1.00", "expiresAt": null}', gen_random_uuid(), business_now() FROM ${ROWS} ORDER BY n`;
const ENTRIES = `
  INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, to_balance_after, booked_on)
  SELECT gen_random_uuid(), 'issuance', 'wallet:' || c.id, 1, 'grant', 'redemption:' || gen_random_uuid(), n + 1, current_date FROM ${ROWS} ORDER BY n`;

beforeAll(async () => {
  database = await createTestDatabase();
  deps = testDeps(database.appUrl);
  const stage = await setStage(database.ownerUrl);
  const customers = await stage.customers(CUSTOMERS);
  customerId = customers[7] as string;
  const [voucher, maker] = [await stage.voucher(), await stage.staff(2)];
  await onDatabase(database.adminUrl, async (client) => {
    // What is not yet on the disk is not marked as seen by everybody.
    await client.query('SET session_replication_role = replica; SET synchronous_commit = on');
    await client.query(USES, [customers, voucher, maker]);
    await client.query(ENTRIES, [customers]);
    await client.query('VACUUM ANALYZE voucher_usage, bizpoints_transactions');
  });
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Heap Fetches'?: number;
  readonly Plans?: readonly PlanNode[];
}

const withinPlan = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(withinPlan)];

/** How the only statement of a call reads a table. */
async function readsOf(table: string, call: () => Promise<{ items: readonly unknown[] }>) {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  expect((await call()).items).toHaveLength(20);
  const { text, values = [] } = asked.mock.calls.flat()[0] as unknown as pg.QueryConfig;
  asked.mockRestore();
  return onDatabase(database.appUrl, async (client) => {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
    const nodes = withinPlan(rows[0]['QUERY PLAN'][0].Plan as PlanNode);
    return nodes
      .filter((node) => node['Relation Name'] === table)
      .map((node) => `${node['Node Type']}, ${node['Heap Fetches']} rows fetched`);
  });
}

test('a page of the history is read from its index alone, however far apart its rows lie', async () => {
  const reads = await readsOf('voucher_usage', () => listHistory(deps, { customerId, limit: 20 }));
  expect(reads).toEqual(['Index Only Scan, 0 rows fetched']);
});

test('so is a page of the wallet, but for the reason of what people booked', async () => {
  const reads = await readsOf('bizpoints_transactions', () => listEntries(deps, { customerId, limit: 20 }));
  expect(reads.filter((read) => read !== 'Index Scan, undefined rows fetched')).toEqual([
    'Index Only Scan, 0 rows fetched',
    'Index Only Scan, 0 rows fetched',
  ]);
});
