import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followPayment } from '../payment/follow-payment';
import { refundOrder } from '../refund/refund-order';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { placeTopUp } from '../top-up/place-top-up';
import { listSavedDiscounts } from '../voucher/list-saved-discounts';
import { listEntries } from './list-entries';

let shop: CheckoutStage;
beforeAll(async () => {
  shop = await openCheckoutStage();
});
afterAll(() => shop.close());

test('every movement of a purchase, a top-up and a refund names its order, and so does a discount that one holds', async () => {
  const packageId = await shop.stage.package({ messages: 5_000, price: '40' });
  const root = await shop.stage.staff(2);
  const customerId = await shop.stage.customer();
  await shop.stage.bizcoins(customerId, '10');
  const discountId = await shop.stage.savedDiscount(customerId, { percent: '20' });
  const bought = accepted(await shop.place({ customerId, packageId, bizcoins: '10', discountId })).orderId;
  const held = await listSavedDiscounts(shop.deps, customerId);
  await followPayment(shop.deps, await shop.atGateway(bought, { status: 'authorized' }));
  const topUp = accepted(await placeTopUp(shop.deps, { customerId, amount: '50', key: randomUUID() })).orderId;
  await followPayment(shop.deps, await shop.atGateway(topUp, { status: 'authorized' }));
  const by = { key: randomUUID(), reason: 'asked for', actor: { userId: root, ip: null } };
  accepted(await refundOrder(shop.deps, { ...by, orderId: bought }));
  const { items } = await listEntries(shop.deps, { customerId, limit: 20 });
  expect(items.map(({ kind, orderId }) => [kind, orderId])).toEqual([
    ['refund', bought],
    ['top_up', topUp],
    ['capture', bought],
    [expect.not.stringMatching(/capture|refund|top_up/), null],
  ]);
  expect(held).toMatchObject([{ id: discountId, status: 'reserved', orderId: bought }]);
  expect(await listSavedDiscounts(shop.deps, customerId)).toMatchObject([{ status: 'saved', orderId: null }]);
});
