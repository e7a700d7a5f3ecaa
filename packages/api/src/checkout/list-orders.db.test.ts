import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusedWith } from '../testing/admin-caller';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { customerCaller } from '../testing/customer-caller';

let shop: CheckoutStage;
beforeAll(async () => {
  shop = await openCheckoutStage();
});
afterAll(() => shop.close());

test('orders are chosen by state and by what was bought, page after page', async () => {
  const packageId = await shop.stage.package({ price: '5' });
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '10');
  const caller = await customerCaller(shop.deps, customerId);
  const buy = async (bizcoins: string) => accepted(await shop.place({ customerId, packageId, bizcoins })).orderId;
  const [first, second] = [await buy('5'), await buy('5')];
  const topUp = (await caller.topUp.place({ amount: '20', key: randomUUID() })).orderId;
  const chosen = async (filter: Parameters<typeof caller.checkout.orders>[0]) =>
    (await caller.checkout.orders(filter)).items.map(({ id }) => id);
  expect(await chosen({})).toEqual([topUp, second, first]);
  expect(await chosen({ status: 'paid' })).toEqual([second, first]);
  expect(await chosen({ kind: 'top_up' })).toEqual([topUp]);
  expect(await chosen({ kind: 'top_up', status: 'paid' })).toEqual([]);
  const page = await caller.checkout.orders({ status: 'paid', limit: 1 });
  expect(await chosen({ status: 'paid', limit: 1, cursor: page.nextCursor ?? '' })).toEqual([first]);
  expect(await refusedWith(caller.checkout.orders({ status: 'gone' as 'paid' }))).toMatchObject({
    code: 'invalid_input',
  });
});
