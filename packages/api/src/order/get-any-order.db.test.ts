import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followPayment } from '../payment/follow-payment';
import { refundOrder } from '../refund/refund-order';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { getAnyOrder } from './get-any-order';

let shop: CheckoutStage;
let dealerId: string;
let root: string;
let orderId: string;
let paymentId: string;
let refundId: string;

beforeAll(async () => {
  shop = await openCheckoutStage();
  root = await shop.stage.staff(2);
  dealerId = await shop.stage.dealer();
  const customerId = await shop.stage.customer({ dealerId });
  const packageId = await shop.stage.package({ price: '40' });
  orderId = accepted(await shop.place({ customerId, packageId })).orderId;
  paymentId = await shop.atGateway(orderId, { status: 'authorized' });
  await followPayment(shop.deps, paymentId);
  const command = { orderId, cash: '5.00', endPackage: true, reason: 'asked for', key: randomUUID() };
  ({ refundId } = accepted(await refundOrder(shop.deps, { ...command, actor: { userId: root, ip: null } })));
});
afterAll(() => shop.close());

test('the staff read what the gateway calls a payment, and who refunded what and why', async () => {
  const order = await getAnyOrder(shop.deps, { orderId, scope: null });
  expect(order?.dealer?.id).toBe(dealerId);
  expect(order?.payments).toMatchObject([
    {
      ...{ id: paymentId, status: 'captured', amount: '40.00', gatewayReference: expect.any(String) },
      ...{ refunded: '5.00', disputed: '0.00', superseded: false },
    },
  ]);
  expect(order?.refunds).toMatchObject([
    {
      ...{ id: refundId, status: 'succeeded', cash: '5.00', takenFromTopUp: '0.00', endPackage: true },
      ...{ returnDiscount: false, failureReason: null, reason: 'asked for', by: { id: root } },
    },
  ]);
});

test('a dealer reads the same order of theirs without who decided and why', async () => {
  const order = await getAnyOrder(shop.deps, { orderId, scope: dealerId });
  expect(order?.refunds).toMatchObject([{ id: refundId, cash: '5.00', reason: null, by: null }]);
});

test('an order out of a dealer’s scope is none', async () => {
  expect(await getAnyOrder(shop.deps, { orderId, scope: await shop.stage.dealer() })).toBeNull();
});
