import { describe, expect, test } from 'vitest';
import type { Ask, Call, Outcome } from './call';
import { checkHistory, type History } from './check-history';

const terms = {
  vouchers: new Map([['v', { limit: 2, perCustomer: 1 }]]),
  coins: new Map([['ana', 100]]),
};
const redeem = (customer: string, key = customer): Ask => ({ kind: 'redeem', customer, voucher: 'v', key });
const buy = (price: number, key: string): Ask => ({ kind: 'buy', customer: 'ana', price, key });
const ok = (effect: string): Outcome => ({ kind: 'ok', effect });
const refused = (code: string): Outcome => ({ kind: 'refused', code });
const lost: Outcome = { kind: 'unknown', why: 'cut' };
const call = (ask: Ask, invoked: number, ended: number, outcome: Outcome): Call => ({ ask, invoked, ended, outcome });
const done = (id: string, customer: string, key = customer, of: string | number = 'v') => ({ id, customer, key, of });
const history = (calls: Call[], effects: History['effects'] = [], coins = 100): History => ({
  ...{ terms, calls, effects },
  coins: new Map([['ana', coins]]),
});

/** The voucher's time is over after a hundred milliseconds; the clocks of a shop are fifty apart at most. */
const timed = (calls: Call[], effects = [done('r1', 'ben')]): History => ({
  ...history(calls, effects),
  ...{
    begunAt: 1_000,
    terms: { ...terms, vouchers: new Map([['v', { limit: 9, perCustomer: 1, expiresAt: 1_100 }]]) },
  },
});

const ben = call(redeem('ben'), 0, 5, ok('r1'));
const cy = call(redeem('cy'), 0, 6, ok('r2'));
const dan = call(redeem('dan'), 3, 9, refused('voucher_used_up'));
const usedUp = [done('r1', 'ben'), done('r2', 'cy')];

describe('one order of events explains it', () => {
  test.each<[string, History]>([
    ['a limit of two, and a third who comes late', history([ben, cy, dan], usedUp)],
    ['a lost answer whose effect is there', history([call(redeem('ben'), 0, 5, lost)], [done('r1', 'ben')])],
    ['a lost answer that did nothing', history([call(redeem('ben'), 0, 5, lost)])],
    [
      'a lost answer, asked for again',
      history([call(redeem('ben'), 0, 5, lost), call(redeem('ben'), 6, 9, ok('r1'))], [done('r1', 'ben')]),
    ],
    ['a refusal because of one whose answer was lost', history([ben, call(redeem('cy'), 0, 50, lost), dan], usedUp)],
    [
      'a voucher whose time runs out while somebody asks for it',
      timed([
        call(redeem('ben'), 90, 110, ok('r1')),
        call(redeem('cy'), 120, 130, refused('voucher_expired')),
        call(redeem('dan'), 40, 60, refused('voucher_expired')),
      ]),
    ],
    ['coins spent to the last', history([call(buy(100, 'k'), 0, 5, ok('o1'))], [done('o1', 'ana', 'k', 100)], 0)],
  ])('%s', (_, given) => expect(checkHistory(given)).toEqual([]));
});

describe('no order of events explains it', () => {
  test.each<[string, History, RegExp]>([
    ['a success that is not in the tables', history([ben]), /a success was lost/],
    ['a success that is there twice', history([ben], [done('r1', 'ben'), done('r9', 'ben')]), /happened 2 times/],
    ['an effect nobody asked for', history([], [done('r1', 'ben')]), /nobody asked/],
    [
      'a refusal that happened all the same',
      history([call(redeem('ben'), 0, 5, refused('busy'))], [done('r1', 'ben')]),
      /and yet it happened/,
    ],
    [
      'two answers to one key',
      history([ben, call(redeem('ben'), 6, 9, ok('r7'))], [done('r1', 'ben')]),
      /different effects/,
    ],
    [
      'a third of two',
      history([ben, cy, call(redeem('eve'), 7, 9, ok('r3'))], [...usedUp, done('r3', 'eve')]),
      /had to be refused with voucher_used_up/,
    ],
    [
      'a third of two, all at once',
      history([ben, cy, call(redeem('eve'), 0, 9, ok('r3'))], [...usedUp, done('r3', 'eve')]),
      /more was granted in all/,
    ],
    ['a voucher after its time', timed([call(redeem('ben'), 160, 170, ok('r1'))]), /refused with voucher_expired/],
    [
      'a refusal before its time',
      timed([call(redeem('dan'), 10, 40, refused('voucher_expired'))], []),
      /without reason/,
    ],
    ['a refusal while there was one left', history([ben, dan], [done('r1', 'ben')]), /without reason/],
    [
      'a refusal before anybody had begun',
      history(
        [
          call(redeem('dan'), 0, 1, refused('voucher_used_up')),
          call(redeem('ben'), 2, 5, ok('r1')),
          call(redeem('cy'), 2, 6, ok('r2')),
        ],
        usedUp,
      ),
      /without reason/,
    ],
    [
      'a key that is refused after it succeeded',
      history([ben, call(redeem('ben'), 6, 9, refused('voucher_already_redeemed'))], [done('r1', 'ben')]),
      /after it had succeeded/,
    ],
    [
      'coins spent twice',
      history(
        [call(buy(60, 'k'), 0, 5, ok('o1')), call(buy(60, 'l'), 0, 5, ok('o2'))],
        [done('o1', 'ana', 'k', 60), done('o2', 'ana', 'l', 60)],
        -20,
      ),
      /more was granted in all/,
    ],
    ['coins that vanished', history([], [], 90), /holds 90, and should hold 100/],
    [
      'another price than was asked for',
      history([call(buy(60, 'k'), 0, 5, ok('o1'))], [done('o1', 'ana', 'k', 50)], 40),
      /something else happened/,
    ],
  ])('%s', (_, given, found) => expect(checkHistory(given).join('\n')).toMatch(found));
});
