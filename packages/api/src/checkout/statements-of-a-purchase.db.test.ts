import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { type CustomerCaller, customerCaller } from '../testing/customer-caller';

let shop: CheckoutStage;
let caller: CustomerCaller;
let packageId: string;

beforeAll(async () => {
  shop = await openCheckoutStage();
  packageId = await shop.stage.package({ price: '4' });
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '100');
  caller = await customerCaller(shop.deps, customerId);
});
afterAll(() => shop.close());

/** docs/performance.md: the number of round trips decides the rate, so it may not grow unseen. */
const STATEMENTS_MAX = 5;

test(`a purchase paid with coins, quote and sessions included, takes at most ${STATEMENTS_MAX} statements`, async () => {
  const purchase = async () => {
    const { quoteId } = await caller.checkout.quote({ packageId, bizcoins: 'max' });
    return caller.checkout.place({ packageId, bizcoins: 'max', quoteId, key: randomUUID() });
  };
  await purchase();
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  expect(await purchase()).toMatchObject({ status: 'paid', payment: null });
  expect(asked.mock.calls.length).toBeLessThanOrEqual(STATEMENTS_MAX);
  asked.mockRestore();
});
