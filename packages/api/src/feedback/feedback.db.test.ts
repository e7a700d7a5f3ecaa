import { randomUUID } from 'node:crypto';
import { setBusinessOffset } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { refusedWith } from '../testing/admin-caller';
import { accepted, type CheckoutStage, openCheckoutStage } from '../testing/checkout-stage';
import { type CustomerCaller, customerCaller } from '../testing/customer-caller';
import { redeemVoucher } from '../voucher/redeem-voucher';

let shop: CheckoutStage;
let customerId: string;
let customer: CustomerCaller;
let stranger: CustomerCaller;

beforeAll(async () => {
  shop = await openCheckoutStage();
  customerId = await shop.stage.customer();
  customer = await customerCaller(shop.deps, customerId);
  stranger = await customerCaller(shop.deps, await shop.stage.customer());
});
afterEach(() => setBusinessOffset(shop.database.ownerUrl, '0'));
afterAll(async () => {
  expect(await shop.broken()).toEqual([]);
  await shop.close();
});

async function redeem(): Promise<{ redemptionId: string }> {
  const voucher = { voucherId: await shop.stage.voucher({ listed: true }) };
  const attempt = { customerId, voucher, key: randomUUID(), ip: '::1', userAgent: null };
  return { redemptionId: accepted(await redeemVoucher(shop.deps, attempt)).redemptionId };
}

async function buy(bizcoins: '0' | '40'): Promise<{ orderId: string }> {
  if (bizcoins === '40') await shop.stage.bizcoins(customerId, '40');
  const packageId = await shop.stage.package({ price: '40' });
  return { orderId: accepted(await shop.place({ customerId, packageId, bizcoins })).orderId };
}

describe.each([
  ['redemption', redeem],
  ['purchase', () => buy('40')],
])('a %s', (_, happen) => {
  test('is rated once: a second rating changes the first', async () => {
    const subject = await happen();
    expect(await customer.feedback.get(subject)).toBeNull();
    const first = await customer.feedback.rate({ ...subject, score: 2, comment: ' slow \n but fine ' });
    expect(first).toMatchObject({ score: 2, comment: 'slow \n but fine' });
    expect(Date.parse(first.changeableUntil) - Date.parse(first.ratedAt)).toBe(86_400_000);
    const second = await customer.feedback.rate({ ...subject, score: 5 });
    expect(second).toEqual({ ...first, score: 5 });
    expect(await customer.feedback.get(subject)).toEqual(second);
    expect(await customer.feedback.rate({ ...subject, score: 5, comment: null })).toMatchObject({ comment: null });
  });

  test('is rated once also when ten ratings come in one moment', async () => {
    const subject = await happen();
    const scores = Array.from({ length: 10 }, (_, index) => (index % 5) + 1);
    await Promise.all(scores.map((score) => customer.feedback.rate({ ...subject, score })));
    const rows = await shop.stage.query('SELECT 1 FROM ratings WHERE $1 IN (redemption_id, order_id)', [
      Object.values(subject)[0],
    ]);
    expect(rows).toHaveLength(1);
  });

  test('is rated for a day, then the rating stays', async () => {
    const subject = await happen();
    await customer.feedback.rate({ ...subject, score: 4 });
    await setBusinessOffset(shop.database.ownerUrl, '23 hours 59 minutes');
    await customer.feedback.rate({ ...subject, score: 3 });
    await setBusinessOffset(shop.database.ownerUrl, '24 hours');
    expect(await refusedWith(customer.feedback.rate({ ...subject, score: 1 }))).toEqual({ code: 'not_allowed' });
    expect(await customer.feedback.get(subject)).toMatchObject({ score: 3 });
  });

  test('of somebody else is not_found, exactly like one that does not exist', async () => {
    const subject = await happen();
    const unknown = Object.fromEntries(Object.keys(subject).map((name) => [name, randomUUID()])) as typeof subject;
    for (const [caller, about] of [
      [stranger, subject],
      [customer, unknown],
    ] as const) {
      expect(await refusedWith(caller.feedback.get(about))).toEqual({ code: 'not_found' });
      expect(await refusedWith(caller.feedback.rate({ ...about, score: 1 }))).toEqual({ code: 'not_found' });
    }
    expect(await customer.feedback.get(subject)).toBeNull();
  });
});

test('an order that was never paid is no purchase to rate', async () => {
  const subject = await buy('0');
  expect(await refusedWith(customer.feedback.rate({ ...subject, score: 1 }))).toEqual({ code: 'not_found' });
});

test.each([
  ['no star', { score: 0 }],
  ['six stars', { score: 6 }],
  ['half a star', { score: 2.5 }],
  ['a long comment', { score: 3, comment: 'x'.repeat(1_001) }],
  ['an empty comment', { score: 3, comment: ' ' }],
  ['two things at once', { score: 3, orderId: randomUUID() }],
])('%s is invalid_input', async (_, opinion) => {
  const asked = customer.feedback.rate({ redemptionId: randomUUID(), ...opinion } as never);
  expect(await refusedWith(asked)).toMatchObject({ code: 'invalid_input' });
});
