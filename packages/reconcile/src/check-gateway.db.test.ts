import { randomUUID } from 'node:crypto';
import { createDatabase, type Database } from '@bizcoin/db';
import { type GatewayPayment, GatewayUnreachable, type PaymentGateway } from '@bizcoin/payments';
import { createTestDatabase, onDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { booksOf } from './books/books-of';
import { checkGateway } from './check-gateway';

let database: TestDatabase;
let stage: Stage;
let reader: Database;
let captured: GatewayPayment;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  reader = createDatabase({ url: database.readerUrl, poolSize: 1 });
});
afterAll(async () => {
  await reader.close();
  await database.drop();
});
beforeEach(async () => {
  await onDatabase(database.adminUrl, (client) =>
    client.query("SET session_replication_role = 'replica'; TRUNCATE orders, payments, webhook_events CASCADE"),
  );
  captured = await pay({});
});

interface Terms {
  readonly status?: string;
  readonly captured?: string;
  readonly reference?: string | null;
  readonly minutesAgo?: number;
}

/** A payment of ours as a row of its own, and the same payment as the gateway would tell it. */
async function pay({
  status = 'captured',
  captured = '10',
  reference,
  minutesAgo = 120,
}: Terms): Promise<GatewayPayment> {
  const [order, payment] = [randomUUID(), randomUUID()];
  const named = reference === undefined ? `sb_${payment}` : reference;
  await onDatabase(database.adminUrl, async (client) => {
    await client.query("SET session_replication_role = 'replica'");
    await client.query(
      `INSERT INTO orders (id, customer_id, kind, top_up_bizcoins, currency, list, discount, bizcoins, bizcoins_value, cash, rate, expires_at, status)
       VALUES ($1, $2, 'top_up', 10, 'USD', 10, 0, 0, 0, 10, 1, now() - make_interval(mins => $3::integer), 'cancelled')`,
      [order, randomUUID(), minutesAgo],
    );
    await client.query(
      `INSERT INTO payments (id, order_id, gateway, gateway_reference, amount, currency, status, authorized, captured, updated_at)
       VALUES ($1, $2, 'sandbox', $3, 10, 'USD', $4, $5, $5, now() - make_interval(mins => $6::integer))`,
      [payment, order, named, status, captured, minutesAgo],
    );
  });
  return {
    ...{
      reference: named ?? `sb_${payment}`,
      paymentId: payment,
      status: 'captured',
      amount: '10.00',
      currency: 'USD',
    },
    ...{ captured: '10.00', refunded: '0.00', disputed: '0.00', redirectUrl: null, declineReason: null },
  };
}

const no = () => Promise.reject(new Error('The books change nothing at the gateway.'));

/** A gateway that says this; `fetched` is what it says a moment later, if that is something else. */
const gatewayOf = (listed: readonly GatewayPayment[], fetched = listed): PaymentGateway => ({
  ...{ name: 'sandbox', minimum: () => '0.50', create: no, capture: no, cancel: no, refund: no },
  readWebhook: () => null,
  fetch: async (reference) => fetched.find((payment) => payment.reference === reference) ?? null,
  async *list() {
    yield* listed;
  },
});

const checked = (gateway: PaymentGateway) => checkGateway(booksOf(reader), gateway, new Date());
const faultsOf = async (gateway: PaymentGateway) => (await checked(gateway)).rows;

test('two books of the same payments agree', async () => {
  const others = await Promise.all(Array.from({ length: 3 }, () => pay({})));
  expect(await checked(gatewayOf([captured, ...others]))).toMatchObject({ state: 'holds', rows: [] });
});

test.each([
  ['captured', { captured: '9.00' }, 'captured 10.000 here, 9.00 at the gateway'],
  ['refunded', { refunded: '1.00' }, 'refunded 0.000 of 0.000 promised here, 1.00 at the gateway'],
  ['disputed', { disputed: '10.00' }, 'disputed 0.000 here, 10.00 at the gateway'],
  ['asked for', { amount: '11.00' }, 'we asked for 10.000 USD, the gateway for 11.00 USD'],
] as const)('another amount that was %s there is named with its payment and order', async (_, change, fault) => {
  const [wrong] = await faultsOf(gatewayOf([{ ...captured, ...change }]));
  expect(wrong).toMatchObject({ payment_id: captured.paymentId, order_id: expect.any(String), fault });
});

test('a payment of ours that the gateway does not know is named', async () => {
  const lost = await pay({});
  expect(await faultsOf(gatewayOf([captured]))).toEqual([
    expect.objectContaining({ payment_id: lost.paymentId, fault: 'the gateway does not know it' }),
  ]);
});

test('a payment of the gateway that we do not know is named; another till’s is not', async () => {
  const strange = { ...captured, reference: 'sb_strange', paymentId: randomUUID() };
  const foreign = { ...captured, reference: 'sb_foreign', paymentId: null };
  expect(await faultsOf(gatewayOf([captured, foreign, strange]))).toEqual([
    expect.objectContaining({ payment_id: strange.paymentId, reference: 'sb_strange' }),
  ]);
});

test('a second payment at the gateway for one of ours is named', async () => {
  expect(await faultsOf(gatewayOf([captured, { ...captured, reference: 'sb_twice' }]))).toEqual([
    expect.objectContaining({ reference: 'sb_twice', fault: expect.stringContaining('second payment') }),
  ]);
});

test('money set aside for a payment that we gave up is named', async () => {
  const given = await pay({ status: 'cancelled', captured: '0' });
  const [wrong] = await faultsOf(gatewayOf([captured, { ...given, status: 'authorized', captured: '0.00' }]));
  expect(wrong).toMatchObject({ payment_id: given.paymentId, fault: expect.stringContaining('set aside') });
});

test('a payment under way is no fault, until it is overdue', async () => {
  const young = await pay({ status: 'unknown', captured: '0', minutesAgo: 0, reference: null });
  const capturing = await pay({ status: 'capturing', captured: '0', minutesAgo: 0 });
  expect(await faultsOf(gatewayOf([captured, young, capturing]))).toEqual([]);
  const old = await pay({ status: 'capturing', captured: '0' });
  expect(await faultsOf(gatewayOf([captured, young, capturing, old]))).toEqual([
    expect.objectContaining({ payment_id: old.paymentId }),
  ]);
});

test('news that waits to be read is no fault yet', async () => {
  await stage.query(
    "INSERT INTO webhook_events (gateway, event_id, type, gateway_reference) VALUES ('sandbox', 'e', 'dispute.opened', $1)",
    [captured.reference],
  );
  expect(await faultsOf(gatewayOf([{ ...captured, disputed: '10.00' }]))).toEqual([]);
});

test('a refund that was promised may already have been sent, and no more than promised', async () => {
  await onDatabase(database.adminUrl, (client) =>
    client.query('UPDATE payments SET refund_reserved = 4, refunded = 1 WHERE id = $1', [captured.paymentId]),
  );
  for (const refunded of ['1.00', '4.00']) expect(await faultsOf(gatewayOf([{ ...captured, refunded }]))).toEqual([]);
  for (const refunded of ['0.00', '4.01'])
    expect(await faultsOf(gatewayOf([{ ...captured, refunded }]))).toHaveLength(1);
});

test('what merely changed while the list was read is not named: a second look decides', async () => {
  expect(await faultsOf(gatewayOf([{ ...captured, captured: '0.00', status: 'open' }], [captured]))).toEqual([]);
  expect(await faultsOf(gatewayOf([], [captured]))).toEqual([]);
});

test('a gateway that cannot be asked leaves the question open', async () => {
  const gateway = {
    ...gatewayOf([captured]),
    // biome-ignore lint/correctness/useYield: it fails before the first payment
    async *list() {
      throw new GatewayUnreachable('the line is cut');
    },
  };
  expect(await checked(gateway)).toMatchObject({ state: 'unanswered', reason: 'the line is cut' });
});
