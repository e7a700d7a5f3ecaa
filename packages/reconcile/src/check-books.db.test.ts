import { randomUUID } from 'node:crypto';
import { createDatabase, type Database } from '@bizcoin/db';
import { createTestDatabase, onDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from './books/books';
import { booksOf } from './books/books-of';
import { checkBooks } from './check-books';
import { checkTables } from './check-tables';
import type { BookReport } from './report/book-report';

let database: TestDatabase;
let stage: Stage;
let reader: Database;
const ids: Record<string, string> = {};
const fill = (sql: string) => sql.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no ${name}`);

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  reader = createDatabase({ url: database.readerUrl, poolSize: 1 });
  await openShop();
});
afterAll(async () => {
  await reader.close();
  await database.drop();
});

/** One purchase with discount, coins and card that was partly refunded, one top-up under dispute, one order that waits. */
async function openShop() {
  for (const name of ['order', 'payment', 'hold', 'refund', 'topUp', 'topUpPayment', 'receivable'])
    ids[name] = randomUUID();
  for (const name of ['waiting', 'waitingPayment', 'waitingHold']) ids[name] = randomUUID();
  ids['staff'] = await stage.staff(2);
  ids['customer'] = await stage.customer();
  ids['other'] = await stage.customer();
  ids['package'] = await stage.package();
  ids['grant'] = await stage.bizcoins(ids['customer'], '20');
  ids['otherGrant'] = await stage.bizcoins(ids['other'], '20');
  ids['expired'] = await stage.bizcoins(ids['other'], '1', { expiresAt: '2020-01-01Z' });
  ids['discount'] = await stage.savedDiscount(ids['customer'], { percent: '20' });
  await onDatabase(database.adminUrl, (client) => client.query(fill(HISTORY)));
}

const place = (parts: Record<string, unknown>, rest: Record<string, unknown>) =>
  `SELECT place_order('${JSON.stringify({
    order: {
      ...{ kind: 'package', package_id: '{package}', package_name: 'P', package_messages: 1_000, package_days: 30 },
      ...{ currency: 'USD', list: '10', discount: '0', rate: '1', tax_rate: '0', expires_at: '2099-01-01Z', ...parts },
    },
    ...{ gateway: 'sandbox', bookedOn: '2026-01-01', operation: 'checkout.place', key: parts['id'] },
    ...rest,
  })}'::jsonb, sha256('x'))`;

const share = (id: string, grantId: string, amount: string) => [{ id, grantId, amount }];

const HISTORY = `
  ${place(
    {
      id: '{order}',
      customer_id: '{customer}',
      discount: '2',
      saved_discount_id: '{discount}',
      bizcoins: '4',
      bizcoins_value: '4',
      cash: '4',
    },
    { paymentId: '{payment}', holdId: '{hold}', shares: share('{hold}', '{grant}', '4') },
  )};
  SELECT settle_order('{order}', '{payment}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now() + interval '30 days', current_date);
  UPDATE payments SET gateway_reference = 'sb_1' WHERE id = '{payment}';
  INSERT INTO refunds (id, order_id, payment_id, actor_id, reason, currency, cash, bizcoins, end_package, return_discount)
    VALUES ('{refund}', '{order}', '{payment}', '{staff}', 'asked for', 'USD', 1, 1, false, false);
  INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
    VALUES (gen_random_uuid(), 'revenue', 'wallet:{customer}', 1, 'refund', 'refund:{refund}', current_date);
  SELECT give_back_coins('{customer}', '[{"consumptionId":"{hold}","grantId":"{grant}","amount":"1"}]');
  UPDATE refunds SET status = 'succeeded', resolved_at = now() WHERE id = '{refund}';

  BEGIN;
  INSERT INTO orders (id, customer_id, kind, top_up_bizcoins, currency, list, discount, bizcoins, bizcoins_value, cash, rate, expires_at)
    VALUES ('{topUp}', '{customer}', 'top_up', 10, 'USD', 10, 0, 0, 0, 10, 1, now() + interval '30 minutes');
  INSERT INTO payments (id, order_id, gateway, amount, currency, status) VALUES ('{topUpPayment}', '{topUp}', 'sandbox', 10, 'USD', 'pending');
  SELECT settle_order('{topUp}', '{topUpPayment}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), NULL, current_date);
  INSERT INTO receivables (id, customer_id, order_id, payment_id, currency, amount, recovered) VALUES ('{receivable}', '{customer}', '{topUp}', '{topUpPayment}', 'USD', 10, 4);
  UPDATE payments SET disputed = 10, gateway_reference = 'sb_2' WHERE id = '{topUpPayment}';
  INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
    VALUES ('{receivable}', 'wallet:{customer}', 'top_up_clearing', 4, 'chargeback', 'receivable:{receivable}', current_date),
           (gen_random_uuid(), 'receivable', 'top_up_clearing', 6, 'chargeback', 'receivable:{receivable}:owed', current_date);
  SELECT take_from_grants('{customer}', jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'grantId', id, 'amount', '4')), NULL, '{receivable}')
    FROM grants WHERE cause_id = '{topUp}';
  COMMIT;

  SELECT expire_due_grants('{other}', current_date);
  ${place(
    { id: '{waiting}', customer_id: '{other}', bizcoins: '3', bizcoins_value: '3', cash: '7' },
    { paymentId: '{waitingPayment}', holdId: '{waitingHold}', shares: share('{waitingHold}', '{otherGrant}', '3') },
  )};`;

const nowOf = async (ask: Ask) => (await ask<{ now: Date }>('SELECT business_now() AS now'))[0]?.now ?? new Date();

/** What the books say after somebody with every right and no guard in the way did this to them. Undone afterwards. */
const brokenBy = (sql: string): Promise<string[]> =>
  onDatabase(database.adminUrl, async (client) => {
    const ask: Ask = async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[];
    await client.query('BEGIN');
    await client.query("SET LOCAL session_replication_role = 'replica'");
    await client.query(fill(sql));
    const checks = await checkTables(ask, await nowOf(ask));
    await client.query('ROLLBACK');
    return checks.filter(({ state }) => state === 'broken').map(({ id, title }) => `${id} ${title}`);
  });

const stateOf = ({ checks }: BookReport) => checks.filter(({ state }) => state !== 'holds');

test('the books of a shop with every kind of purchase are right, and a reader sees that they are', async () => {
  const report = await checkBooks({ books: booksOf(reader) });
  expect(stateOf(report)).toEqual([]);
  expect(report).toMatchObject({ ok: true, first: null });
});

const without = (table: string, check: string) => `ALTER TABLE ${table} DROP CONSTRAINT ${check}`;
const later = (table: string, column: string, where: string, more = '') =>
  `UPDATE ${table} SET ${column} = now() - interval '11 days'${more} WHERE ${where}`;

// Every question, and how to make its answer wrong.
const breakages: readonly (readonly [title: string, sql: string])[] = [
  [
    'materialised balances and system accounts add up to zero',
    "UPDATE wallets SET balance = balance + 1 WHERE user_id = '{customer}'",
  ],
  [
    'a wallet is the sum of its ledger rows, and of its open holds',
    "UPDATE wallets SET held = held + 1 WHERE user_id = '{customer}'",
  ],
  [
    'the last ledger row of a wallet carries its balance',
    "UPDATE bizpoints_transactions SET from_balance_after = 999 WHERE from_account = 'wallet:{customer}'",
  ],
  ['grants cover exactly what is spendable', "UPDATE grants SET remaining = remaining - 1 WHERE id = '{grant}'"],
  [
    'what a grant lost is what was taken from it, passed on to a successor or rolled back',
    "UPDATE grants SET remaining = remaining - 1 WHERE id = '{grant}'",
  ],
  [
    'a successor belongs to the customer and the category of the grant it restores',
    "UPDATE grants SET cause_kind = 'restore', restores_grant_id = '{otherGrant}' WHERE id = '{grant}'",
  ],
  [
    'what was taken for an entry is the amount of the entry',
    "UPDATE bizpoints_transactions SET amount = 5 WHERE kind = 'chargeback'",
  ],
  [
    'what was taken for a hold is the amount of the hold, and wholly given back if it was voided',
    "UPDATE grant_consumptions SET restored = 1 WHERE id = '{waitingHold}'",
  ],
  [
    'coins are taken from grants of the wallet they leave',
    "UPDATE grant_consumptions SET grant_id = '{otherGrant}' WHERE id = '{hold}'",
  ],
  [
    'what expired was booked as expired, once for each grant',
    "UPDATE bizpoints_transactions SET reference = 'grant:{grant}' WHERE kind = 'expire'",
  ],
  [
    'counting redemptions equal the counter and stay within the limit',
    'UPDATE vouchers SET usage_count = usage_count + 1',
  ],
  [
    'no customer has more counting uses than the voucher allows',
    `INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at)
     SELECT gen_random_uuid(), voucher_id, user_id, created_by, 2, redemption_type, benefit, gen_random_uuid(), used_at FROM voucher_usage`,
  ],
  ['each redemption has exactly one benefit', 'DELETE FROM saved_discounts'],
  [
    'each benefit of a voucher has its redemption, and the promised value',
    "UPDATE grants SET cause_kind = 'redemption' WHERE id = '{grant}'",
  ],
  ['each redemption is in the ledger once if it gave bizcoins', "UPDATE voucher_usage SET redemption_type = 'credit'"],
  [
    'each coin that came by hand has its entry, and each such entry its grant',
    "UPDATE grants SET cause_id = gen_random_uuid() WHERE id = '{grant}'",
  ],
  [
    'the three caches are the sums of the movements',
    'UPDATE customer_packages SET messages_allowed = messages_allowed + 1',
  ],
  ['an order is paid exactly when its coins were captured', "UPDATE holds SET status = 'voided' WHERE id = '{hold}'"],
  [
    'the coins of a capture were taken for its hold',
    "UPDATE grant_consumptions SET entry_id = '{receivable}' WHERE id = '{hold}'",
  ],
  [
    'an order is paid exactly when its cash was captured',
    `UPDATE payments SET superseded = true WHERE id = '{payment}'`,
  ],
  [
    'an order is paid exactly when its package was activated',
    'DELETE FROM message_movements; DELETE FROM customer_packages',
  ],
  [
    'an order is paid exactly when the coins it bought were granted',
    "UPDATE grants SET category = 'promotional' WHERE cause_id = '{topUp}'",
  ],
  [
    'no coin, package or booking stands for an order that does not exist',
    "UPDATE bizpoints_transactions SET reference = 'order:none' WHERE kind = 'capture'",
  ],
  [
    'a paid order consumed its discount, unless a refund returned it',
    "UPDATE saved_discounts SET status = 'saved', order_id = NULL",
  ],
  [
    'an order takes something off exactly when it names the discount',
    "UPDATE orders SET saved_discount_id = NULL WHERE id = '{order}'",
  ],
  [
    'what a waiting order set aside stays so while a payment may still take money, and no longer',
    "UPDATE payments SET status = 'declined' WHERE id = '{waitingPayment}'",
  ],
  [
    'an order that is over holds no coins and reserves no discount',
    "UPDATE orders SET status = 'cancelled' WHERE id = '{waiting}'",
  ],
  ['what an order gave back is the sum of its refunds', "UPDATE orders SET refunded_cash = 2 WHERE id = '{order}'"],
  [
    'what a payment gave back, and promised to, is the sum of its refunds',
    "UPDATE payments SET refund_reserved = 2 WHERE id = '{payment}'",
  ],
  [
    'each refund that moved coins is booked once, and no other is',
    "UPDATE bizpoints_transactions SET reference = 'refund:none' WHERE kind = 'refund'",
  ],
  [
    'coins that came back to a customer came back to their grants',
    "UPDATE grant_consumptions SET restored = 2 WHERE id = '{hold}'",
  ],
  [
    'a top-up gives back the coins that its money bought',
    "UPDATE refunds SET taken_from_top_up = 1 WHERE id = '{refund}'",
  ],
  ['what a bank took back is what the customer owes', "UPDATE payments SET disputed = 0 WHERE id = '{topUpPayment}'"],
  [
    'coins taken back for a dispute are booked, and come back when it is won',
    "UPDATE receivables SET status = 'cancelled', resolved_at = now()",
  ],
  ['no order waits longer than it may be paid', later('orders', 'expires_at', "id = '{waiting}'")],
  ['no coins are held longer than their order may be paid', later('holds', 'expires_at', "id = '{waitingHold}'")],
  [
    'no payment stays undecided after its order is over',
    `${later('orders', 'expires_at', "id = '{waiting}'")}; ${later('payments', 'updated_at', "id = '{waitingPayment}'")}`,
  ],
  [
    'no refund stays unsent, or undecided by the bank',
    later('refunds', 'created_at', "id = '{refund}'", ", status = 'pending', resolved_at = NULL"),
  ],
  [
    'no webhook stays unread',
    "INSERT INTO webhook_events (gateway, event_id, type, gateway_reference, received_at) VALUES ('sandbox', 'e', 't', 'r', now() - interval '1 hour')",
  ],
  [
    'money that came too late is on its way back',
    later('payments', 'updated_at', "id = '{payment}'", ', superseded = true'),
  ],
  [
    'the rules split every order as it was split',
    `${without('orders', 'orders_parts_add_up')}; UPDATE orders SET cash = 5, list = 11 WHERE id = '{order}'`,
  ],
  [
    'coins came back to the grants that the rules name, the one taken last first',
    `
    INSERT INTO grant_consumptions (id, grant_id, hold_id, entry_id, amount) SELECT 'ffffffff-ffff-7fff-bfff-ffffffffffff', grant_id, hold_id, entry_id, amount FROM grant_consumptions WHERE id = '{hold}'`,
  ],
];

describe('a question is answered wrongly as soon as its rows are', () => {
  test.each(breakages)('%s', async (title, sql) => {
    expect((await brokenBy(sql)).map((broken) => broken.replace(/^\S+ /, ''))).toContain(title);
  });

  test('and there is such a breakage for every question', async () => {
    const asked = await checkBooks({ books: booksOf(reader) });
    expect(breakages.map(([title]) => title).sort()).toEqual(asked.checks.map(({ title }) => title).sort());
  });
});

test('the report names the gravest fault first and the wrong row itself', async () => {
  await onDatabase(database.adminUrl, async (client) => {
    await client.query("SET session_replication_role = 'replica'");
    await client.query(
      fill(
        "UPDATE orders SET refunded_cash = 2 WHERE id = '{order}'; UPDATE vouchers SET usage_count = usage_count + 1",
      ),
    );
  });
  const report = await checkBooks({ books: booksOf(reader) });
  expect(report.ok).toBe(false);
  expect(report.first).toMatchObject({ id: 'I6', row: { id: ids['order'], refunded_cash: '2.000', cash: '1.000' } });
  await onDatabase(database.adminUrl, async (client) => {
    await client.query("SET session_replication_role = 'replica'");
    await client.query(
      fill(
        "UPDATE orders SET refunded_cash = 1 WHERE id = '{order}'; UPDATE vouchers SET usage_count = usage_count - 1",
      ),
    );
  });
});

test('deadlines are judged by the time that is given', async () => {
  const late = await checkBooks({ books: booksOf(reader), now: new Date('2099-01-02Z') });
  expect(stateOf(late).map(({ id }) => id)).toEqual(['I8', 'I8', 'I8']);
});
