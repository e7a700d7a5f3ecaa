import { describe, expect, test } from 'vitest';
import { bizcoins, formatBizcoins } from '../money/bizcoins';
import { formatMoney, money } from '../money/money';
import { allocateRefund } from './allocate-refund';
import { refundEffects } from './refund-effects';
import type { RefundFacts, RefundRequest } from './refund-facts';

const tenders = (coins: string, cash: string) => ({ bizcoins: bizcoins(coins), cash: money(cash, 'USD') });
const order: RefundFacts<'USD'> = {
  status: 'paid',
  currency: 'USD',
  rate: '1',
  paid: tenders('12.50', '19.50'),
  returned: tenders('0', '0'),
  unspentTopUp: null,
};

function refundOf(request: RefundRequest<'USD'>, changes: Partial<RefundFacts<'USD'>> = {}) {
  const refund = allocateRefund(request, { ...order, ...changes });
  if (!refund.ok) return refund.refusal;
  return `${formatBizcoins(refund.value.bizcoins)} + ${formatMoney(refund.value.cash, 'USD')}: ${refund.value.status}`;
}

describe('a package', () => {
  test('all of it gives each tender back what it paid', () => {
    expect(refundOf('all')).toBe('12.50 + 19.50: refunded');
  });

  test('an amount is divided in proportion, cash half-up, the rest in coins', () => {
    expect(refundOf({ amount: money('10', 'USD') })).toBe('3.91 + 6.09: partially_refunded');
    const halves = { paid: tenders('10', '10') };
    expect(refundOf({ amount: money('0.01', 'USD') }, halves)).toBe('0.00 + 0.01: partially_refunded');
  });

  test('an admin sets both parts within what each tender paid', () => {
    expect(refundOf(tenders('12.50', '0'))).toBe('12.50 + 0.00: partially_refunded');
    const refusal = { code: 'refund_not_possible', refundable: { bizcoins: '12.50', cash: '19.50' } };
    expect(refundOf(tenders('12.51', '0'))).toEqual(refusal);
    expect(refundOf(tenders('0', '19.51'))).toEqual(refusal);
  });

  test('what has come back cannot come back again, and the last part completes the refund', () => {
    const changes = { status: 'partially_refunded', returned: tenders('2.50', '19.50') } as const;
    const refusal = { code: 'refund_not_possible', refundable: { bizcoins: '10.00', cash: '0.00' } };
    expect(refundOf({ amount: money('10.01', 'USD') }, changes)).toEqual(refusal);
    expect(refundOf({ amount: money('10', 'USD') }, changes)).toBe('10.00 + 0.00: refunded');
  });

  test('nothing comes back of an order that is not paid, or no longer has anything', () => {
    const refusal = { code: 'refund_not_possible', refundable: { bizcoins: '0.00', cash: '0.00' } };
    expect(refundOf('all', { status: 'pending' })).toEqual(refusal);
    expect(refundOf('all', { status: 'refunded', returned: order.paid })).toEqual(refusal);
  });

  test('a purchase that cost nothing can be refunded as a whole, once', () => {
    const free = { paid: tenders('0', '0') };
    expect(refundOf('all', free)).toBe('0.00 + 0.00: refunded');
    expect(refundOf('all', { ...free, status: 'refunded' })).toMatchObject({ code: 'refund_not_possible' });
  });

  test('a refund of nothing, or of a part of a bizcoin step, is invalid', () => {
    expect(refundOf({ amount: money('0', 'USD') })).toMatchObject({ code: 'invalid_input' });
    expect(refundOf(tenders('0.01', '1'), { rate: '0.5' })).toMatchObject({ code: 'invalid_input' });
  });
});

describe('a top-up', () => {
  const topUp = { paid: tenders('0', '25'), rate: '0.5' } as const;

  test('is refunded while its coins are there, which are taken back', () => {
    const refund = allocateRefund('all', { ...order, ...topUp, unspentTopUp: bizcoins('50') });
    expect(refund.ok && refund.value).toMatchObject({ complete: true, takenFromTopUp: bizcoins('50') });
  });

  test('is refunded at most for what is left of its coins', () => {
    const changes = { ...topUp, unspentTopUp: bizcoins('20.01') };
    expect(refundOf('all', changes)).toBe('0.00 + 10.00: partially_refunded');
    expect(refundOf({ amount: money('10.01', 'USD') }, changes)).toEqual({
      code: 'refund_not_possible',
      refundable: { bizcoins: '0.00', cash: '10.00' },
    });
    expect(refundOf('all', { ...topUp, unspentTopUp: bizcoins('0') })).toMatchObject({ code: 'refund_not_possible' });
  });
});

describe('besides the money', () => {
  const purchase = { complete: true, messagesUsed: 0, discounted: true, decision: null };
  const both = { endPackage: true, returnDiscount: true };

  test('a complete refund of an unused package ends it and returns the discount', () => {
    expect(refundEffects(purchase)).toEqual(both);
    expect(refundEffects({ ...purchase, discounted: false })).toEqual({ endPackage: true, returnDiscount: false });
  });

  test('once messages were used the admin decides', () => {
    const used = { ...purchase, messagesUsed: 1 };
    expect(refundEffects(used)).toEqual({ endPackage: false, returnDiscount: false });
    expect(refundEffects({ ...used, decision: both })).toEqual(both);
  });

  test('a partial refund never returns the discount', () => {
    expect(refundEffects({ ...purchase, complete: false, decision: both })).toEqual({
      endPackage: true,
      returnDiscount: false,
    });
  });
});
