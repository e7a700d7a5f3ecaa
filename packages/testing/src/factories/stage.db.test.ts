import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/create-test-database';
import { brokenInvariants } from '../invariants/broken-invariants';
import { type Stage, setStage } from './stage';

let database: TestDatabase;
let stage: Stage;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
});
afterAll(() => database.drop());

test('coins on the stage are in the wallet, the ledger and a grant of the terms that were asked for', async () => {
  const customer = await stage.customer();
  await stage.bizcoins(customer, '12.50');
  const paid = await stage.bizcoins(customer, '5', { category: 'paid', expiresAt: '2030-01-01Z' });
  expect(await stage.query('SELECT balance::text FROM wallets WHERE user_id = $1', [customer])).toEqual([
    { balance: '17.50' },
  ]);
  expect(await stage.query('SELECT category, remaining::text, expires_at FROM grants WHERE id = $1', [paid])).toEqual([
    { category: 'paid', remaining: '5.00', expires_at: new Date('2030-01-01Z') },
  ]);
  expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
});

test('a saved discount on the stage was redeemed like any other', async () => {
  const customer = await stage.customer({ dealerId: await stage.dealer() });
  const discount = await stage.savedDiscount(customer, { percent: '20', maxDiscount: '15.00' });
  expect(
    await stage.query('SELECT status, percent::text, max_discount::text FROM saved_discounts WHERE id = $1', [
      discount,
    ]),
  ).toEqual([{ status: 'saved', percent: '20.00', max_discount: '15.000' }]);
  expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
});

test('a package on the stage costs what was asked for', async () => {
  const id = await stage.package({ price: '40' });
  expect(await stage.query('SELECT price::text, currency FROM packages WHERE id = $1', [id])).toEqual([
    { price: '40.000', currency: 'USD' },
  ]);
});
