import { randomUUID } from 'node:crypto';
import {
  brokenInvariants,
  createTestDatabase,
  onDatabase,
  type Stage,
  setStage,
  type TestDatabase,
} from '@bizcoin/testing';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { pendingOrder } from '../testing/pending-order';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';
import { deliverOutbox } from './deliver-outbox';
import { outboxNotices } from './outbox-notices';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
const logged: { topic?: string }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl, { log: pino({}, { write: (line) => logged.push(JSON.parse(line)) }) });
});
beforeEach(() => stage.query('DELETE FROM outbox_messages'));
afterEach(async () => expect(await brokenInvariants(database.ownerUrl)).toEqual([]));
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const write = (topic: string, userId: string | null, payload: unknown = {}) =>
  stage.query('INSERT INTO outbox_messages (topic, user_id, payload) VALUES ($1, $2, $3::jsonb)', [
    ...[topic, userId, JSON.stringify(payload)],
  ]);
const noticesOf = (userId: string) =>
  stage.query('SELECT kind, facts FROM notifications WHERE user_id = $1 ORDER BY id', [userId]);
const waiting = async () => (await stage.query('SELECT 1 FROM outbox_messages WHERE delivered_at IS NULL')).length;

async function deliverAll(): Promise<number> {
  const taken = await deliverOutbox(deps);
  return taken === 0 ? 0 : taken + (await deliverAll());
}

test('a message becomes one notice with the facts its words need, and nothing else of its payload', async () => {
  const userId = await stage.customer();
  await write('wallet.adjusted', userId, { amount: '-5.00', balance: '7.00', secret: 'x', constructor: 'y' });
  expect(await deliverOutbox(deps)).toBe(1);
  expect(await noticesOf(userId)).toEqual([{ kind: 'wallet_adjusted', facts: { amount: '-5.00', balance: '7.00' } }]);
  expect(await deliverOutbox(deps)).toBe(0);
});

test.each(Object.entries(outboxNotices))('%s is told as its own kind', async (topic, { kind, facts }) => {
  const userId = await stage.customer();
  const payload = Object.fromEntries(facts.map((name) => [name, `a ${name}`]));
  await write(topic, userId, payload);
  await deliverAll();
  expect(await noticesOf(userId)).toEqual([{ kind, facts: payload }]);
});

test('no two topics are told as one kind', () => {
  const kinds = Object.values(outboxNotices).map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});

describe('what a message only points at is named', () => {
  test('the benefit of a redemption', async () => {
    const userId = await stage.customer();
    const voucher = { voucherId: await stage.voucher({ type: 'message', value: '500', listed: true }) };
    const attempt = { customerId: userId, voucher, key: randomUUID(), ip: '198.51.100.1', userAgent: null };
    const redeemed = await redeemVoucher(deps, attempt);
    await deliverAll();
    const redemptionId = redeemed.ok && redeemed.value.redemptionId;
    expect(await noticesOf(userId)).toEqual([
      { kind: 'messages_added', facts: { redemptionId, benefit: { messages: 500 } } },
    ]);
  });

  test('the package of an order', async () => {
    const userId = await stage.customer();
    const orderId = await pendingOrder(stage, userId);
    await write('order.expired', userId, { orderId });
    await deliverAll();
    const facts = { orderId, orderKind: 'package', packageName: 'Growth' };
    expect(await noticesOf(userId)).toEqual([{ kind: 'order_expired', facts }]);
  });
});

test('nothing in a message blocks the ones behind it', async () => {
  const userId = await stage.customer();
  await write('wallet.stolen', userId, { amount: '1' });
  await write('wallet.expired', randomUUID(), { amount: '1.00' });
  await write('wallet.expired', null, { amount: '1.00' });
  for (const payload of [null, 'text', 7, [], { redemptionId: 'no id' }, { redemptionId: { a: 1 } }]) {
    await write('messages.added', userId, payload);
  }
  await write('constructor', userId);
  await write('wallet.expired', userId, { amount: '2.00' });
  expect(await deliverOutbox(deps)).toBe(11);
  expect(await waiting()).toBe(0);
  const notices = await noticesOf(userId);
  expect(notices).toHaveLength(7);
  expect(notices.at(-1)).toEqual({ kind: 'wallet_expired', facts: { amount: '2.00' } });
  expect(logged.map(({ topic }) => topic)).toEqual(['wallet.stolen', 'constructor']);
});

test('at most a hundred go in one transaction, in the order they were written', async () => {
  const userId = await stage.customer();
  for (let n = 1; n <= 130; n++) await write('wallet.expired', userId, { amount: `${n}.00` });
  expect(await deliverOutbox(deps)).toBe(100);
  expect(await deliverOutbox(deps)).toBe(30);
  const notices = await noticesOf(userId);
  expect(notices).toEqual(
    Array.from({ length: 130 }, (_, n) => ({ kind: 'wallet_expired', facts: { amount: `${n + 1}.00` } })),
  );
});

test('two copies at once take every message between them and tell each once', async () => {
  const userId = await stage.customer();
  for (let n = 0; n < 250; n++) await write('wallet.expired', userId, { amount: '1.00' });
  const taken = await Promise.all(Array.from({ length: 4 }, deliverAll));
  expect(taken.reduce((sum, count) => sum + count, 0)).toBe(250);
  expect(await noticesOf(userId)).toHaveLength(250);
});

test('what another copy has in hand keeps nobody waiting', async () => {
  const userId = await stage.customer();
  for (let n = 0; n < 3; n++) await write('wallet.expired', userId, { amount: '1.00' });
  await onDatabase(database.ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM outbox_messages ORDER BY seq LIMIT 1 FOR NO KEY UPDATE');
    expect(await deliverOutbox(deps)).toBe(2);
    await client.query('COMMIT');
  });
  expect(await deliverOutbox(deps)).toBe(1);
});

test('a message that is delivered again tells nobody twice', async () => {
  const userId = await stage.customer();
  await write('wallet.expired', userId, { amount: '1.00' });
  await deliverAll();
  await stage.query('UPDATE outbox_messages SET delivered_at = NULL');
  expect(await deliverAll()).toBe(1);
  expect(await noticesOf(userId)).toHaveLength(1);
});

test('a delivery that fails half way leaves everything waiting', async () => {
  const userId = await stage.customer();
  await write('wallet.expired', userId, { amount: '1.00' });
  await stage.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$`);
  await stage.query('CREATE TRIGGER cut BEFORE UPDATE ON outbox_messages FOR EACH ROW EXECUTE FUNCTION cut()');
  await expect(deliverOutbox(deps)).rejects.toThrow();
  expect(await noticesOf(userId)).toEqual([]);
  await stage.query('DROP TRIGGER cut ON outbox_messages');
  expect(await deliverAll()).toBe(1);
  expect(await noticesOf(userId)).toHaveLength(1);
});
