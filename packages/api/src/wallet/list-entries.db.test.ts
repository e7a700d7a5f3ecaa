import { randomUUID } from 'node:crypto';
import { setBusinessOffset } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followPayment } from '../payment/follow-payment';
import { refundOrder } from '../refund/refund-order';
import { refusedWith } from '../testing/admin-caller';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { customerCaller } from '../testing/customer-caller';
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

test('kind and days choose entries, each day as long as the reader’s calendar says, page after page', async () => {
  const { ownerUrl } = shop.database;
  const customerId = await shop.stage.customer();
  const packageId = await shop.stage.package({ price: '1' });
  const at = (instant: string) => setBusinessOffset(ownerUrl, `${Date.parse(instant) - Date.now()} milliseconds`);
  await at('2026-03-28T22:30:00Z');
  await shop.stage.bizcoins(customerId, '1');
  await at('2026-03-28T23:30:00Z');
  await shop.stage.bizcoins(customerId, '2');
  await shop.place({ customerId, packageId, bizcoins: '1' });
  await at('2026-03-29T22:30:00Z');
  await shop.stage.bizcoins(customerId, '4');
  await setBusinessOffset(ownerUrl, '0');
  const { wallet } = await customerCaller(shop.deps, customerId);
  const amounts = async (filter: Parameters<typeof wallet.entries>[0]) =>
    (await wallet.entries(filter)).items.map(({ amount }) => amount);
  const sunday = { from: '2026-03-29', to: '2026-03-29', timeZone: 'Europe/Berlin' };
  expect(await amounts(sunday)).toEqual(['-1.00', '2.00']);
  expect(await amounts({ ...sunday, timeZone: 'UTC' })).toEqual(['4.00']);
  expect(await amounts({ ...sunday, kind: 'adjust' })).toEqual(['2.00']);
  expect(await amounts({ to: '2026-03-28', timeZone: 'Europe/Berlin' })).toEqual(['1.00']);
  expect(await amounts({ from: '2026-03-30', to: '2026-03-29' })).toEqual([]);
  const first = await wallet.entries({ ...sunday, limit: 1 });
  expect(await amounts({ ...sunday, limit: 1, cursor: first.nextCursor ?? '' })).toEqual(['2.00']);
  for (const wrong of [{ kind: 'gift' }, { from: '2026-02-30' }, { to: 'today' }, { timeZone: 'Mars/Olympus' }])
    expect(await refusedWith(wallet.entries(wrong as object))).toMatchObject({ code: 'invalid_input' });
});
