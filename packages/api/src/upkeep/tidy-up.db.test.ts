import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { testDeps } from '../testing/test-deps';
import { tidyUp } from './tidy-up';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  userId = await stage.customer();
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

/** For each table: how to write a row of a given age, marked by a name, and where the name is found again. */
const tables: Record<string, { write: string; read: string; goneAfter: string; keptBefore: string }> = {
  'stored answers': {
    write: `INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer, created_at)
      VALUES ($3, $1, gen_random_uuid(), sha256('x'), '{}', business_now() - $2::interval)`,
    read: 'SELECT operation AS name FROM idempotency_keys',
    ...{ goneAfter: '30 days 1 minute', keptBefore: '29 days 23 hours' },
  },
  'budgets nobody used': {
    write: `INSERT INTO attempt_budgets (subject, window_start, used, last_used_at)
      SELECT $1, business_now() - interval '5 days', 1, business_now() - $2::interval WHERE $3::uuid IS NOT NULL`,
    read: 'SELECT subject AS name FROM attempt_budgets',
    ...{ goneAfter: '1 day 1 minute', keptBefore: '23 hours' },
  },
  'ended sessions': {
    write: `INSERT INTO sessions (id_hash, user_id, audience, expires_at, user_agent)
      VALUES (sha256(convert_to($1, 'UTF8')), $3, 'customer', business_now() - $2::interval, $1)`,
    read: 'SELECT user_agent AS name FROM sessions',
    ...{ goneAfter: '1 minute', keptBefore: '-1 minute' },
  },
  'delivered messages': {
    write: `INSERT INTO outbox_messages (topic, user_id, payload, delivered_at) VALUES ($1, $3, '{}', business_now() - $2::interval)`,
    read: 'SELECT topic AS name FROM outbox_messages',
    ...{ goneAfter: '30 days 1 minute', keptBefore: '29 days 23 hours' },
  },
  'handled webhooks': {
    write: `INSERT INTO webhook_events (gateway, event_id, type, payment_id, processed_at)
      VALUES ('sandbox', $1, 'payment.captured', $3, business_now() - $2::interval)`,
    read: 'SELECT event_id AS name FROM webhook_events',
    ...{ goneAfter: '30 days 1 minute', keptBefore: '29 days 23 hours' },
  },
};

test.each(Object.entries(tables))('%s go when their time is over, and not before', async (_, table) => {
  await stage.query(table.write, ['gone', table.goneAfter, userId]);
  await stage.query(table.write, ['kept', table.keptBefore, userId]);
  expect(await tidyUp(deps)).toBe(1);
  expect(await stage.query(table.read)).toEqual([{ name: 'kept' }]);
  expect(await tidyUp(deps)).toBe(0);
});

test('what still waits is never cleared, however old', async () => {
  await stage.query(
    `INSERT INTO outbox_messages (topic, payload, created_at) VALUES ('waiting', '{}', business_now() - interval '1 year')`,
  );
  await stage.query(
    `INSERT INTO webhook_events (gateway, event_id, type, payment_id, received_at) VALUES ('sandbox', 'waiting', 'x', gen_random_uuid(), business_now() - interval '1 year')`,
  );
  expect(await tidyUp(deps)).toBe(0);
});

test('more than one batch goes in one night', async () => {
  await stage.query(
    `INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer, created_at)
     SELECT $1, 'many', gen_random_uuid(), sha256('x'), '{}', business_now() - interval '40 days' FROM generate_series(1, 2500)`,
    [userId],
  );
  expect(await tidyUp(deps)).toBe(2_500);
});

test('after 90 days an attempt forgets where it came from, and nothing else', async () => {
  const attempt = async (age: string) => {
    const id = randomUUID();
    await stage.query(
      `INSERT INTO voucher_redemption_attempts (id, kind, outcome, user_id, ip, user_agent, facts, rules_version, duration_ms, created_at)
       VALUES ($1, 'redeem', 'voucher_expired', $2, '198.51.100.1', 'browser', '{"a": 1}', 1, 5, business_now() - $3::interval)`,
      [id, userId, age],
    );
    return id;
  };
  const [old, young] = [await attempt('90 days 1 minute'), await attempt('89 days 23 hours')];
  expect(await tidyUp(deps)).toBe(1);
  const read = 'SELECT outcome, ip, user_agent, facts FROM voucher_redemption_attempts WHERE id = $1';
  expect(await stage.query(read, [old])).toEqual([
    { outcome: 'voucher_expired', ip: null, user_agent: null, facts: { a: 1 } },
  ]);
  expect(await stage.query(read, [young])).toMatchObject([{ ip: '198.51.100.1', user_agent: 'browser' }]);
  expect(await tidyUp(deps)).toBe(0);
});
