import { expect, test } from 'vitest';
import { type OrderSplit, orderSplitFault } from './order-split-fault';

const order: OrderSplit = {
  ...{ id: 'o', kind: 'package', currency: 'USD', list: '40.000', discount: '8.000', bizcoins: '12.50' },
  ...{ bizcoins_value: '12.500', cash: '19.500', rate: '1', top_up_bizcoins: null },
  ...{ percent: '20', max_discount: '15.000', min_purchase: null, discount_currency: 'USD' },
};
const topUp = { ...order, kind: 'top_up', list: '5.000', cash: '5.000', rate: '0.5', top_up_bizcoins: '10.00' };

test('an order split by the rules is right', () => {
  expect(orderSplitFault(order)).toBeNull();
  expect(orderSplitFault(topUp)).toBeNull();
});

test.each([
  ['adds up but takes off too much', { discount: '9.000', cash: '18.500' }],
  ['adds up but values its coins at another rate', { rate: '0.5' }],
  ['does not add up', { cash: '19.510' }],
  ['has a part of a minor unit', { list: '40.005', cash: '19.505' }],
  ['takes off what no discount allows', { percent: null }],
  ['is priced at a rate that is none', { rate: '0.3' }],
  ['is discounted in another currency', { discount_currency: 'EUR' }],
])('one that %s is wrong', (_, change) => {
  expect(orderSplitFault({ ...order, ...change })).not.toBeNull();
});

test('coins bought for another price than the rate says are wrong', () => {
  expect(orderSplitFault({ ...topUp, top_up_bizcoins: '10.02' })).toContain('the rules say 5.01');
});
