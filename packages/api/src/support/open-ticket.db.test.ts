import { randomUUID } from 'node:crypto';
import { inTransaction } from '@bizcoin/db';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { adminCaller } from '../testing/admin-caller';
import { customerCaller } from '../testing/customer-caller';
import { insist } from '../testing/insist';
import { testDeps } from '../testing/test-deps';
import { type Incident, openTicket } from './open-ticket';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let customerId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  customerId = await stage.customer();
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const incident = (terms: Partial<Incident> = {}): Incident => ({
  ...{ kind: 'payment_stuck', cause: `payment:${randomUUID()}`, customerId, orderId: null },
  ...{ subject: 'A payment has no outcome', body: 'payment 7 of 40.00 USD' },
  ...terms,
});
const open = (of: Incident) => insist(() => inTransaction(deps.db, (tx) => openTicket(tx, of)));

test('an incident opens one ticket for its cause, however many meet it at once', async () => {
  const stuck = incident();
  const opened = await Promise.all(Array.from({ length: 10 }, () => open(stuck)));
  expect(opened.filter((id) => id !== null)).toHaveLength(1);
  expect(await open(stuck)).toBeNull();
  const count = `SELECT count(*)::integer AS messages FROM support_messages m JOIN support_tickets t ON t.id = m.ticket_id WHERE t.cause = $1`;
  expect(await stage.query(count, [stuck.cause])).toEqual([{ messages: 1 }]);
});

test('a ticket stands and falls with the transaction that met the incident', async () => {
  const late = incident({ kind: 'payment_late' });
  const work = inTransaction(deps.db, async (tx) => {
    await openTicket(tx, late);
    throw new Error('cut');
  });
  await expect(work).rejects.toThrow('cut');
  expect(await open(late)).not.toBeNull();
});

test('the staff read its facts; the customer sees that it is there, in the app’s own words', async () => {
  const ticketId = await open(incident({ kind: 'dispute' }));
  const support = await adminCaller(deps, await stage.staff(1));
  expect((await support.support.list({ kind: 'dispute' })).items).toMatchObject([
    { id: ticketId, messages: [{ author: 'system', by: null, body: 'payment 7 of 40.00 USD' }] },
  ]);
  const customer = await customerCaller(deps, customerId);
  const [mine] = (await customer.support.mine({ limit: 1 })).items;
  expect(mine).toMatchObject({ id: ticketId, kind: 'dispute', messages: [] });
  await customer.support.reply({ ticketId: `${ticketId}`, message: 'It was not me.' });
  expect((await customer.support.mine({ limit: 1 })).items[0]?.messages).toHaveLength(1);
});

test('one that concerns nobody can be answered and closed like any other', async () => {
  const ticketId = await open(incident({ kind: 'books', customerId: null }));
  const support = await adminCaller(deps, await stage.staff(1));
  await support.support.reply({ ticketId: `${ticketId}`, message: 'Looked into.' });
  expect(await support.support.close({ ticketId: `${ticketId}` })).toEqual({ status: 'closed' });
});

test('no text is too long or too strange to tell of a failure', async () => {
  const strange = incident({ subject: '💥'.repeat(300), body: `a\u0000${'x'.repeat(9_000)}` });
  expect(await open(strange)).not.toBeNull();
  expect(await open(incident({ subject: '', body: '' }))).not.toBeNull();
});
