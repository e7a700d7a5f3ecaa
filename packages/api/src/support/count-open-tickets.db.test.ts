import { inTransaction } from '@bizcoin/db';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller } from '../testing/admin-caller';
import { pendingOrder } from '../testing/pending-order';
import { testDeps } from '../testing/test-deps';
import { openTicket } from './open-ticket';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let support: AdminCaller;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  support = await adminCaller(deps, await stage.staff(1));
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const open = async (cause: string, orderId: string | null = null) => {
  const incident = {
    kind: 'payment_stuck',
    cause,
    customerId: null,
    orderId,
    subject: 'Stuck',
    body: 'Stuck.',
  } as const;
  return `${await inTransaction(deps.db, (tx) => openTicket(tx, incident))}`;
};

test('only open tickets are counted', async () => {
  expect(await support.support.countOpen()).toEqual({ open: 0 });
  const ticketId = await open('payment_stuck:1');
  await open('payment_stuck:2');
  expect(await support.support.countOpen()).toEqual({ open: 2 });
  await support.support.close({ ticketId });
  expect(await support.support.countOpen()).toEqual({ open: 1 });
});

test('one thread is read by its id, and the tickets of an order by the order’s', async () => {
  const orderId = await pendingOrder(stage, await stage.customer());
  const ticketId = await open('payment_stuck:3', orderId);
  const ids = async (filter: { ticketId?: string; orderId?: string }) =>
    (await support.support.list(filter)).items.map(({ id }) => id);
  expect(await ids({ ticketId })).toEqual([ticketId]);
  expect(await ids({ orderId })).toEqual([ticketId]);
});
