import { createDatabase, type Database } from '@bizcoin/db';
import { GatewayUnreachable, type PaymentGateway } from '@bizcoin/payments';
import { createTestDatabase, onDatabase, setStage, type TestDatabase } from '@bizcoin/testing';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { auditBooks } from './audit-books';

let database: TestDatabase;
let db: Database;
beforeEach(async () => {
  database = await createTestDatabase();
  db = createDatabase({ url: database.appUrl, poolSize: 2 });
});
afterEach(async () => {
  await db.close();
  await database.drop();
});

const nothing = Promise.resolve({ done: true, value: undefined });
const unreachable = new GatewayUnreachable('the gateway is away');

/** A gateway that knows of no payment, or that is away. Nothing but its list is asked. */
const gateway = (away = false) =>
  ({
    name: 'sandbox',
    list: () => ({ [Symbol.asyncIterator]: () => ({ next: () => (away ? Promise.reject(unreachable) : nothing) }) }),
  }) as unknown as PaymentGateway;

const log = pino({ level: 'silent' });
const tickets = async () =>
  (
    await onDatabase(database.ownerUrl, (client) =>
      client.query<{ kind: string; subject: string; body: string }>(
        'SELECT t.kind, t.subject, m.body FROM support_tickets t JOIN support_messages m ON m.ticket_id = t.id',
      ),
    )
  ).rows;

/** A coin from nowhere: past the triggers, as only the cluster's superuser can. */
async function breakBooks(): Promise<string> {
  const stage = await setStage(database.ownerUrl);
  const customer = await stage.customer();
  await onDatabase(database.adminUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    await client.query('UPDATE wallets SET balance = balance + 1 WHERE user_id = $1', [customer]);
  });
  return customer;
}

test('books that hold tell nobody', async () => {
  await auditBooks({ db, payments: gateway(), log });
  expect(await tickets()).toEqual([]);
});

test('broken books become one ticket a night, which names what is wrong and where', async () => {
  const customer = await breakBooks();
  await auditBooks({ db, payments: gateway(), log });
  await auditBooks({ db, payments: gateway(), log });
  expect(await tickets()).toEqual([
    { kind: 'books', subject: expect.stringContaining('I2'), body: expect.stringContaining(customer) },
  ]);
});

test('while the gateway is away nothing is known of it: our own faults are told and it is asked again', async () => {
  await expect(auditBooks({ db, payments: gateway(true), log })).rejects.toThrow(/I7 is not known tonight/);
  expect(await tickets()).toEqual([]);
  await breakBooks();
  await expect(auditBooks({ db, payments: gateway(true), log })).rejects.toThrow(/I7/);
  expect(await tickets()).toHaveLength(1);
});
