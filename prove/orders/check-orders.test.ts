import { describe, expect, test } from 'vitest';
import type { Outcome } from '../history/call';
import { checkOrders } from './check-orders';
import type { OrderAsk, OrderCall } from './order-ask';
import type { OrderHistory } from './order-case';
import type { OrderEnd, RefundEnd } from './order-end';

const ok = (effect = 'done'): Outcome => ({ kind: 'ok', effect });
const refused = (code: string): Outcome => ({ kind: 'refused', code });
const lost: Outcome = { kind: 'unknown', why: 'cut' };
const call = (ask: OrderAsk, invoked: number, ended: number, outcome: Outcome): OrderCall => ({
  ...{ ask, invoked, ended, outcome },
});

const place = (outcome: Outcome, { order = 'k', invoked = 0, ended = 5, coins = 30 } = {}) =>
  call({ kind: 'place', order, customer: 'ana', coins, cash: 70 }, invoked, ended, outcome);
const pay = (outcome: Outcome, invoked = 10, ended = 15) =>
  call({ kind: 'pay', order: 'k', card: 'good' }, invoked, ended, outcome);
const cancel = (outcome: Outcome, invoked = 10, ended = 15) =>
  call({ kind: 'cancel', order: 'k' }, invoked, ended, outcome);
const look = (status: string) => call({ kind: 'look', order: 'k' }, 16, 20, ok(status));
const refund = (key: string, cash: number, coins: number, outcome: Outcome, invoked = 30, ended = 35) =>
  call({ kind: 'refund', order: 'k', key, cash, coins }, invoked, ended, outcome);
const dispute = (step: 'open' | 'won') => call({ kind: 'dispute', order: 'k', step }, 40, 41, ok());

const pending: OrderEnd = {
  ...{ id: 'o1', order: 'k', customer: 'ana', status: 'pending', coins: 30, cash: 70, refundedCoins: 0 },
  ...{ refundedCash: 0, packages: 0, owed: 0, gateway: { captured: 0, refunded: 0, disputed: 0 } },
};
const cancelled: OrderEnd = { ...pending, status: 'cancelled' };
const paid: OrderEnd = {
  ...{ ...pending, status: 'paid', packages: 1, gateway: { captured: 70, refunded: 0, disputed: 0 } },
};
const partly: OrderEnd = {
  ...{ ...paid, status: 'partially_refunded', refundedCash: 20, refundedCoins: 10 },
  gateway: { captured: 70, refunded: 20, disputed: 0 },
};
const made = (key: string, cash: number, coins: number, id = `r-${key}`): RefundEnd => ({
  ...{ id, order: 'k', key, cash, coins, status: 'succeeded' },
});

const bought = [place(ok('o1')), pay(ok()), look('paid')];
const history = (calls: OrderCall[], ends: OrderEnd[], coins: number, more: Partial<OrderHistory> = {}) => ({
  ...{ calls, ends, refunds: [], before: new Map([['ana', 100]]), after: new Map([['ana', coins]]), hurried: false },
  ...more,
});

describe('one order of events explains it', () => {
  test.each<[string, OrderHistory]>([
    ['an order that is paid', history(bought, [paid], 70)],
    ['an order whose answer was lost and that was never placed', history([place(lost)], [], 100)],
    ['an order whose answer was lost, asked for again', history([place(lost), ...bought], [paid], 70)],
    ['one that is given up', history([place(ok('o1')), cancel(ok())], [cancelled], 100)],
    [
      'a cancellation that the money overtook',
      history([...bought, cancel(refused('order_not_payable'), 11, 14)], [paid], 70),
    ],
    ['one that nobody paid in time', history([place(ok('o1'))], [{ ...pending, status: 'expired' }], 100)],
    [
      'money that went back because the time was over',
      history(
        [place(ok('o1')), pay(ok())],
        [{ ...pending, status: 'expired', gateway: { captured: 70, refunded: 70, disputed: 0 } }],
        100,
        { hurried: true },
      ),
    ],
    [
      'a second order while the first one waits',
      history([...bought, place(refused('order_in_progress'), { order: 'l', ended: 12 })], [paid], 70),
    ],
    [
      'a refund in part, and one beyond the rest',
      history(
        [
          ...bought,
          refund('a', 20, 10, ok('r-a')),
          refund('a', 20, 10, ok('r-a')),
          refund('b', 60, 0, refused('refund_not_possible')),
        ],
        [partly],
        80,
        { refunds: [made('a', 20, 10)] },
      ),
    ],
    [
      'a dispute that takes all of the money',
      history([...bought, dispute('open')], [{ ...paid, owed: 70, gateway: { ...paid.gateway, disputed: 70 } }], 70),
    ],
  ])('%s', (_, given) => expect(checkOrders(given)).toEqual([]));
});

describe('no order of events explains it', () => {
  test.each<[string, OrderHistory, RegExp]>([
    ['a placed order that is gone', history([place(ok('o1'))], [], 100), /a placed order was lost/],
    ['an order nobody placed', history([], [paid], 70), /nobody placed it/],
    ['two orders of one key', history(bought, [paid, { ...cancelled, id: 'o2' }], 70), /one key placed 2 orders/],
    [
      'another order for the same key',
      history([...bought, place(ok('o2'))], [paid], 70),
      /one key was answered with 2 orders/,
    ],
    ['a refused order that stands', history([place(refused('busy')), pay(ok())], [paid], 70), /and yet it was placed/],
    ['an order split otherwise', history(bought, [{ ...paid, coins: 20 }], 80), /not what was asked for/],
    [
      'a refusal with the coins still there',
      history([...bought, place(refused('insufficient_bizcoins'), { order: 'l', ended: 12 })], [paid], 70),
      /insufficient_bizcoins without reason/,
    ],
    [
      'a refusal because of one that was over',
      history(
        [place(ok('o1')), cancel(ok()), place(refused('order_in_progress'), { order: 'l', invoked: 20, ended: 25 })],
        [cancelled],
        100,
      ),
      /order_in_progress without reason/,
    ],
    ['an order that waits for ever', history([place(ok('o1'))], [pending], 100), /never ended/],
    ['money taken and nothing given', history(bought, [{ ...paid, packages: 0 }], 70), /with 0 packages/],
    ['two packages for one price', history(bought, [{ ...paid, packages: 2 }], 70), /with 2 packages/],
    [
      'money taken twice',
      history(bought, [{ ...paid, gateway: { ...paid.gateway, captured: 140 } }], 70),
      /kept 140 instead of 70/,
    ],
    [
      'money kept of an order that was given up',
      history([place(ok('o1')), cancel(ok())], [{ ...cancelled, gateway: paid.gateway }], 100),
      /kept 70 instead of 0/,
    ],
    ['an order that is paid by nobody', history([place(ok('o1'))], [paid], 70), /though nobody paid/],
    [
      'an order that a refused card paid',
      history([place(ok('o1')), pay(refused('declined'))], [paid], 70),
      /though nobody paid/,
    ],
    [
      'paid at the gateway, and expired',
      history(bought.slice(0, 2), [{ ...pending, status: 'expired' }], 100),
      /and expired/,
    ],
    ['shown as paid, and gone', history([...bought, cancel(lost)], [cancelled], 100), /shown as paid/],
    [
      'told that it is cancelled, and paid',
      history([place(ok('o1')), pay(lost), cancel(ok())], [paid], 70),
      /told that it is cancelled/,
    ],
    [
      'not to be cancelled, though nobody had paid',
      history([place(ok('o1')), cancel(refused('order_not_payable'))], [{ ...pending, status: 'expired' }], 100),
      /cancel: order_not_payable without reason/,
    ],
    ['coins that did not come back', history([place(ok('o1')), cancel(ok())], [cancelled], 70), /holds 70/],
    [
      'a wallet that pays more than it has',
      history([place(ok('o1'), { coins: 130 }), pay(ok())], [{ ...paid, coins: 130 }], -30),
      /more was bought than 100 pay for/,
    ],
    [
      'a refund that is gone',
      history([...bought, refund('a', 20, 10, ok('r-a'))], [paid], 70),
      /a granted refund was lost/,
    ],
    [
      'a refund made twice',
      history([...bought, refund('a', 10, 5, ok('r-a'))], [partly], 80, {
        refunds: [made('a', 10, 5), made('a', 10, 5, 'r-2')],
      }),
      /happened 2 times/,
    ],
    ['a refund nobody ordered', history(bought, [partly], 80, { refunds: [made('a', 20, 10)] }), /nobody ordered it/],
    [
      'more given back than was paid',
      history(
        [...bought, refund('a', 50, 0, ok('r-a')), refund('b', 50, 0, ok('r-b'))],
        [{ ...partly, refundedCash: 100, refundedCoins: 0, gateway: { captured: 70, refunded: 100, disputed: 0 } }],
        70,
        { refunds: [made('a', 50, 0), made('b', 50, 0)] },
      ),
      /more was given back than was paid/,
    ],
    [
      'a refund the gateway knows nothing of',
      history([...bought, refund('a', 20, 10, ok('r-a'))], [{ ...partly, gateway: paid.gateway }], 80, {
        refunds: [made('a', 20, 10)],
      }),
      /kept 70 instead of 50/,
    ],
    [
      'a refund refused without need',
      history([...bought, refund('a', 70, 30, refused('refund_not_possible'))], [paid], 70),
      /refund_not_possible without reason/,
    ],
    [
      'money the bank took and nobody owes',
      history([...bought, dispute('open')], [{ ...paid, gateway: { ...paid.gateway, disputed: 70 } }], 70),
      /the bank took 70, and 0 is owed/,
    ],
  ])('%s', (_, given, found) => expect(checkOrders(given).join('\n')).toMatch(found));
});
