import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setBusinessOffset, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { type CustomerCaller, customerCaller } from '../testing/customer-caller';
import { insist } from '../testing/insist';
import { pendingOrder } from '../testing/pending-order';
import { testDeps } from '../testing/test-deps';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let support: AdminCaller;
let supportId: string;
let customerId: string;
let customer: CustomerCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  supportId = await stage.staff(1);
  support = await adminCaller(deps, supportId);
  customerId = await stage.customer();
  customer = await customerCaller(deps, customerId);
});
afterEach(() => setBusinessOffset(database.ownerUrl, '0'));
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const question = { subject: 'My package', message: 'Where is it?\nI paid.' };
const open = async (caller = customer) => (await caller.support.open(question)).ticketId;

describe('a customer’s question', () => {
  test('is a ticket with its message, order and reference, which the staff see with the name', async () => {
    const orderId = await pendingOrder(stage, customerId);
    const { ticketId } = await customer.support.open({ ...question, orderId, reference: 'A1B2C3D4' });
    const [mine] = (await customer.support.mine({ limit: 1 })).items;
    expect(mine).toMatchObject({
      ...{ id: ticketId, kind: 'question', subject: 'My package', status: 'open', orderId, reference: 'A1B2C3D4' },
      messages: [{ author: 'customer', body: 'Where is it?\nI paid.' }],
    });
    const [theirs] = (await support.support.list({ limit: 1 })).items;
    expect(theirs).toMatchObject({
      id: ticketId,
      customer: { id: customerId, name: expect.stringContaining('Person') },
    });
    expect(theirs?.messages).toMatchObject([{ by: { id: customerId } }]);
  });

  test('about somebody else’s order is not_found, exactly like one that does not exist', async () => {
    const foreign = await pendingOrder(stage, await stage.customer());
    for (const orderId of [foreign, randomUUID()]) {
      expect(await refusedWith(customer.support.open({ ...question, orderId }))).toEqual({ code: 'not_found' });
    }
    expect(await stage.query('SELECT 1 FROM support_tickets WHERE order_id = $1', [foreign])).toEqual([]);
  });

  test.each([
    ['no subject', { ...question, subject: ' ' }],
    ['a long subject', { ...question, subject: 'x'.repeat(201) }],
    ['no message', { ...question, message: '' }],
    ['a long message', { ...question, message: 'x'.repeat(5_001) }],
    ['a NUL byte', { ...question, message: 'a\u0000b' }],
    ['a long reference', { ...question, reference: 'x'.repeat(101) }],
    ['an order that is no id', { ...question, orderId: 'x' }],
    ['another kind', { ...question, kind: 'dispute' }],
  ])('%s is invalid_input', async (_, input) => {
    expect(await refusedWith(customer.support.open(input))).toMatchObject({ code: 'invalid_input' });
  });

  test('as long as it may be is kept to the last character', async () => {
    const longest = { subject: 'ü'.repeat(200), message: '∞'.repeat(5_000) };
    await customer.support.open(longest);
    expect((await customer.support.mine({ limit: 1 })).items).toMatchObject([
      { subject: longest.subject, messages: [{ body: longest.message }] },
    ]);
  });

  test('may be asked twenty times a day, by parallel calls too; what is refused for another reason does not count', async () => {
    const busyId = await stage.customer();
    const busy = await customerCaller(deps, busyId);
    await refusedWith(busy.support.open({ ...question, orderId: randomUUID() }));
    const refusals = await Promise.all(
      Array.from({ length: 30 }, () => refusedWith(insist(() => busy.support.open(question)))),
    );
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(20);
    const refusal = refusals.find((one) => one !== null);
    expect(refusal).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: expect.any(Number) });
    expect(await stage.query('SELECT 1 FROM support_tickets WHERE customer_id = $1', [busyId])).toHaveLength(20);
    await open();
    await setBusinessOffset(database.ownerUrl, '25 hours');
    expect(await open(busy)).toBeTruthy();
  });
});

describe('a talk', () => {
  test('goes back and forth: the customer hears of a reply, the staff’s names stay inside', async () => {
    const ticketId = await open();
    const { messageId } = await support.support.reply({ ticketId, message: 'We look into it.' });
    await customer.support.reply({ ticketId, message: 'Thank you.' });
    const [mine] = (await customer.support.mine({ limit: 1 })).items;
    expect(mine?.messages).toEqual([
      expect.objectContaining({ author: 'customer' }),
      { id: messageId, author: 'staff', body: 'We look into it.', createdAt: expect.any(String) },
      expect.objectContaining({ author: 'customer', body: 'Thank you.' }),
    ]);
    expect(
      await stage.query(
        `SELECT user_id FROM outbox_messages WHERE topic = 'support.replied' AND payload->>'ticketId' = $1`,
        [ticketId],
      ),
    ).toEqual([{ user_id: customerId }]);
    const [listed] = (await support.support.list({ customerId, limit: 1 })).items;
    expect(listed?.messages.map(({ by }) => by?.id)).toEqual([customerId, supportId, customerId]);
  });

  test('that is closed opens again when the customer writes, not when the staff do', async () => {
    const ticketId = await open();
    const status = async () => (await customer.support.mine({ limit: 1 })).items[0]?.status;
    expect(await support.support.close({ ticketId, reason: 'answered' })).toEqual({ status: 'closed' });
    await support.support.reply({ ticketId, message: 'One more thing.' });
    expect(await status()).toBe('closed');
    await customer.support.reply({ ticketId, message: 'It is back.' });
    expect(await status()).toBe('open');
    expect((await support.support.list({ status: 'closed' })).items.map(({ id }) => id)).not.toContain(ticketId);
  });

  test('closing what is closed changes nothing and is recorded once', async () => {
    const ticketId = await open();
    await Promise.all([1, 2, 3].map(() => insist(() => support.support.close({ ticketId }))));
    expect(
      await stage.query(`SELECT 1 FROM audit_log WHERE action = 'support.close' AND subject_id = $1`, [ticketId]),
    ).toHaveLength(1);
  });

  test('belongs to its customer: others read not_found, and see nothing of it', async () => {
    const ticketId = await open();
    const other = await customerCaller(deps, await stage.customer());
    for (const id of [ticketId, randomUUID()]) {
      expect(await refusedWith(other.support.reply({ ticketId: id, message: 'x' }))).toEqual({ code: 'not_found' });
    }
    expect(await other.support.mine({})).toEqual({ items: [], nextCursor: null });
    expect(await refusedWith(support.support.reply({ ticketId: randomUUID(), message: 'x' }))).toEqual({
      code: 'not_found',
    });
    expect(await refusedWith(support.support.close({ ticketId: randomUUID() }))).toEqual({ code: 'not_found' });
  });

  test('a customer replies a hundred times a day at most', async () => {
    const chattyId = await stage.customer();
    const chatty = await customerCaller(deps, chattyId);
    const ticketId = await open(chatty);
    await stage.query(
      `INSERT INTO attempt_budgets (subject, window_start, used, last_used_at) VALUES ('support:reply:' || $1, business_now(), 99, business_now())`,
      [chattyId],
    );
    await chatty.support.reply({ ticketId, message: 'x' });
    expect(await refusedWith(chatty.support.reply({ ticketId, message: 'x' }))).toMatchObject({
      code: 'too_many_attempts',
    });
  });
});

test('the list is narrowed by status, kind and customer, page by page', async () => {
  const askerId = await stage.customer();
  const asker = await customerCaller(deps, askerId);
  const ids = [await open(asker), await open(asker), await open(asker)].reverse();
  await support.support.close({ ticketId: `${ids[1]}` });
  const listed = async (wanted: Parameters<AdminCaller['support']['list']>[0]) =>
    (await support.support.list({ customerId: askerId, ...wanted })).items.map(({ id }) => id);
  expect(await listed({})).toEqual(ids);
  expect(await listed({ status: 'closed' })).toEqual([ids[1]]);
  expect(await listed({ status: 'open', limit: 1 })).toEqual([ids[0]]);
  expect(await listed({ status: 'open', cursor: `${ids[0]}` })).toEqual([ids[2]]);
  expect(await listed({ kind: 'dispute' })).toEqual([]);
});
