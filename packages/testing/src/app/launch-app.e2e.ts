import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database';
import { onDatabase } from '../database/on-database';
import { freeAppPort } from './free-app-port';
import { codeSecrets, type LaunchedApp, launchApp } from './launch-app';
import { type LaunchedGateway, launchGateway } from './launch-gateway';

const secrets = codeSecrets();
const within = { timeout: 20_000, interval: 50 };
let database: TestDatabase;
let gateway: LaunchedGateway;
let worker: LaunchedApp;

beforeAll(async () => {
  database = await createTestDatabase();
  const customerPort = await freeAppPort();
  gateway = await launchGateway({ webhookUrl: `http://127.0.0.1:${customerPort}/api/payments/webhook/sandbox` });
  worker = await launchApp('worker', {
    databaseUrl: database.appUrl,
    secrets,
    gateway,
    env: { TICK_MS: '100', LOG_LEVEL: 'info' },
  });
});
afterAll(async () => {
  await Promise.all([worker.stop(), gateway.stop()]);
  await database.drop();
});

const sql = async (text: string) => (await onDatabase(database.ownerUrl, (client) => client.query(text))).rows;

/** A webhook of a payment that nobody knows: followed to its end without any money. */
async function webhookArrives(): Promise<string> {
  const id = `evt_${randomUUID()}`;
  await sql(
    `INSERT INTO webhook_events (gateway, event_id, type, gateway_reference) VALUES ('sandbox', '${id}', 'payment.captured', 'pay_unknown')`,
  );
  return id;
}

const isProcessed = async (id: string): Promise<boolean> =>
  (await sql(`SELECT processed_at IS NOT NULL AS done FROM webhook_events WHERE event_id = '${id}'`))[0]?.done === true;

test('the built worker handles what waits, and asks the gateway it was given', async () => {
  const id = await webhookArrives();
  await vi.waitFor(async () => expect(await isProcessed(id)).toBe(true), within);
});

test('a worker that is told to die at a place dies there, and the next one finishes its work', async () => {
  await worker.stop();
  const fragile = await worker.restart({ faults: true, env: { TICK_MS: '100', FAULT: 'webhook:after:kill' } });
  const id = await webhookArrives();
  expect(await fragile.ended).toBeNull();
  expect(await isProcessed(id)).toBe(false);
  await sql('UPDATE webhook_events SET next_attempt_at = business_now()');
  worker = await fragile.restart({ faults: false, env: { TICK_MS: '100' } });
  await vi.waitFor(async () => expect(await isProcessed(id)).toBe(true), within);
});

test('a production build knows no such place', async () => {
  await worker.stop();
  worker = await worker.restart({ env: { TICK_MS: '100', FAULT: 'webhook:after:kill' } });
  const id = await webhookArrives();
  await vi.waitFor(async () => expect(await isProcessed(id)).toBe(true), within);
});

test('a killed gateway comes back at its address with its books', async () => {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${gateway.settings['SANDBOX_URL']}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${gateway.key}`, 'content-type': 'application/json', 'idempotency-key': 'one' },
    });
  const [paymentId, orderId] = [randomUUID(), randomUUID()];
  const created = await ask('/api/payments', {
    method: 'POST',
    body: JSON.stringify({
      ...{ paymentId, orderId, amount: '10.00', currency: 'USD', description: 'Starter' },
      returnUrl: 'http://localhost:3000/checkout',
      expiresAt: '2099-01-01T00:00:00Z',
    }),
  });
  expect(created.status, await created.clone().text()).toBeLessThan(300);
  const { reference } = (await created.json()) as { reference: string };
  await gateway.kill();
  gateway = await gateway.restart();
  expect(await (await ask(`/api/payments/${reference}`)).json()).toMatchObject({ reference, paymentId });
});

test('asked to end, the worker ends well', async () => {
  expect(await worker.stop()).toBe(0);
});
