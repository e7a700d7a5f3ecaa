import { setBusinessOffset } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { getStatement } from './get-statement';
import { listEntries } from './list-entries';

let shop: CheckoutStage;
beforeAll(async () => {
  shop = await openCheckoutStage();
});
afterAll(async () => {
  await setBusinessOffset(shop.database.ownerUrl, '0');
  await shop.close();
});

/** From here on it is this time in the shop, until the next call. */
const itIs = (instant: string) =>
  setBusinessOffset(shop.database.ownerUrl, `${Date.parse(instant) - Date.now()} milliseconds`);

const statementOf = (customerId: string, month: string, timeZone: string, entriesMax?: number) =>
  getStatement(shop.deps, { customerId, month, timeZone, ...(entriesMax !== undefined && { entriesMax }) });

/** Berlin's clocks go forward on 29 March 2026, so that March has one hour less and April begins two hours before UTC's. */
async function customerOfMarch(): Promise<string> {
  const customerId = await shop.stage.customer();
  for (const [instant, amount] of [
    ['2026-02-28T22:50:00Z', '1.00'],
    ['2026-02-28T23:10:00Z', '2.00'],
    ['2026-03-29T00:30:00Z', '4.00'],
    ['2026-03-29T01:30:00Z', '8.00'],
    ['2026-03-31T21:50:00Z', '16.00'],
    ['2026-03-31T22:10:00Z', '32.00'],
  ] as const) {
    await itIs(instant);
    await shop.stage.bizcoins(customerId, amount);
  }
  return customerId;
}

test('a month in which clocks change holds the entries of its own days and adds up, and the next one goes on from it', async () => {
  const customerId = await customerOfMarch();
  const march = await statementOf(customerId, '2026-03', 'Europe/Berlin');
  expect(march).toMatchObject({ from: '2026-02-28T23:00:00.000Z', until: '2026-03-31T22:00:00.000Z' });
  expect(Date.parse(march.until) - Date.parse(march.from)).toBe((31 * 24 - 1) * 3_600_000);
  expect(march).toMatchObject({ opening: '1.00', received: '30.00', spent: '0.00', closing: '31.00', further: null });
  expect(march.entries.map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
    ['2.00', '3.00'],
    ['4.00', '7.00'],
    ['8.00', '15.00'],
    ['16.00', '31.00'],
  ]);
  const february = await statementOf(customerId, '2026-02', 'Europe/Berlin');
  const april = await statementOf(customerId, '2026-04', 'Europe/Berlin');
  expect([february.closing, april.opening, april.closing]).toEqual(['1.00', '31.00', '63.00']);
});

test('the same entries fall into other months where another zone reads the calendar', async () => {
  const customerId = await customerOfMarch();
  const inUtc = await statementOf(customerId, '2026-03', 'UTC');
  expect(inUtc).toMatchObject({ opening: '3.00', closing: '63.00' });
  const inNewYork = await statementOf(customerId, '2026-02', 'America/New_York');
  expect(inNewYork).toMatchObject({ opening: '0.00', closing: '3.00' });
});

test('what was spent is subtracted, and an entry reads as it does in the wallet', async () => {
  await itIs('2026-05-10T10:00:00Z');
  const customerId = await shop.stage.customer();
  const packageId = await shop.stage.package({ price: '8' });
  await shop.stage.bizcoins(customerId, '25');
  await shop.place({ customerId, packageId, bizcoins: '8' });
  const may = await statementOf(customerId, '2026-05', 'UTC');
  expect(may).toMatchObject({ opening: '0.00', received: '25.00', spent: '8.00', closing: '17.00' });
  expect(may.entries).toEqual((await listEntries(shop.deps, { customerId, limit: 20 })).items.reverse());
  expect(may.entries.at(-1)).toMatchObject({ kind: 'capture', amount: '-8.00', orderId: expect.any(String) });
});

test('a month before the first entry, and one after the last, repeat the balance', async () => {
  const customerId = await customerOfMarch();
  const before = await statementOf(customerId, '2025-12', 'Asia/Karachi');
  const after = await statementOf(customerId, '2027-01', 'Asia/Karachi');
  expect(before).toMatchObject({ opening: '0.00', closing: '0.00', entries: [], further: null });
  expect(after).toMatchObject({ opening: '63.00', closing: '63.00', entries: [] });
});

test('what does not fit is one sum, so that the statement still adds up', async () => {
  const customerId = await customerOfMarch();
  const march = await statementOf(customerId, '2026-03', 'Europe/Berlin', 2);
  expect(march.entries.map(({ amount }) => amount)).toEqual(['2.00', '4.00']);
  expect(march).toMatchObject({ opening: '1.00', further: { count: 2, amount: '24.00' }, closing: '31.00' });
});
