import {
  holdStatuses,
  holdSteps,
  mayBecome,
  orderStatuses,
  orderSteps,
  paymentStatuses,
  paymentSteps,
  receivableStatuses,
  receivableSteps,
  refundStatuses,
  refundSteps,
  savedDiscountStatuses,
  savedDiscountSteps,
} from '@bizcoin/domain';
import { createTestDatabase, onDatabase, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../new-id';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const machines = [
  ['orders', orderStatuses, orderSteps],
  ['payments', paymentStatuses, paymentSteps],
  ['receivables', receivableStatuses, receivableSteps],
  ['refunds', refundStatuses, refundSteps],
  ['saved_discounts', savedDiscountStatuses, savedDiscountSteps],
] as const;

const select = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await onDatabase(database.adminUrl, (client) => client.query<Row>(sql, [...values]))).rows;

test.each(machines)('%s: the domain knows exactly the steps that the database allows', async (machine, _, steps) => {
  const rows = await select<{ step: string }>(
    "SELECT from_status || ' → ' || to_status AS step FROM status_transitions WHERE machine = $1",
    [machine],
  );
  expect(steps.map((step) => step.join(' → ')).sort()).toEqual(rows.map(({ step }) => step).sort());
});

test('the database knows no machine that the domain does not', async () => {
  const rows = await select<{ machine: string }>('SELECT DISTINCT machine FROM status_transitions ORDER BY 1');
  expect(rows.map(({ machine }) => machine)).toEqual(machines.map(([machine]) => machine).sort());
});

test.each([...machines, ['holds', holdStatuses, holdSteps] as const])(
  '%s: the domain knows exactly the statuses that the database allows',
  async (table, statuses) => {
    const [check] = await select<{ definition: string }>(
      'SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = $1',
      [`${table}_status_known`],
    );
    const known = [...(check?.definition ?? '').matchAll(/'(\w+)'::text/g)].map(([, status]) => status);
    expect([...statuses].sort()).toEqual(known.sort());
  },
);

// Holds have a trigger of their own, which also moves the wallet: every pair is tried on a hold in that status.
const pairs = holdStatuses.flatMap((from) => holdStatuses.map((to) => [from, to] as const));

test.each(pairs.filter(([from, to]) => from !== to || from !== 'open'))(
  'holds: from %s to %s the database agrees with the domain',
  async (from, to) => {
    const stage = await setStage(database.ownerUrl);
    const [customer, sold] = [await stage.customer(), await stage.package()];
    const [order, hold] = [newId(), newId()];
    const become = (status: string) =>
      `UPDATE holds SET status = '${status}', resolved_at = ${status === 'open' ? 'NULL' : 'now()'} WHERE id = '${hold}'`;
    const attempt = onDatabase(database.adminUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`
        INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
          VALUES (gen_random_uuid(), 'issuance', 'wallet:${customer}', 10, 'grant', '${hold}', current_date);
        INSERT INTO orders (id, customer_id, kind, package_id, package_name, package_messages, package_days, currency, list, discount, bizcoins, bizcoins_value, cash, rate, expires_at)
          VALUES ('${order}', '${customer}', 'package', '${sold}', 'P', 1, 1, 'USD', 10, 0, 10, 10, 0, 1, now());
        INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES ('${hold}', '${customer}', '${order}', 10, now())`);
      if (from !== 'open') await client.query(become(from));
      await client.query(become(to));
      await client.query('ROLLBACK');
    });
    if (mayBecome(holdSteps, from, to)) await expect(attempt).resolves.toBeUndefined();
    else await expect(attempt).rejects.toMatchObject({ code: 'BZ100' });
  },
);
