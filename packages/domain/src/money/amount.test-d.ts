import { expectTypeOf, test } from 'vitest';
import { type Amount, add, type Bizcoins, compare, type Money, subtract, sum, zero } from './amount';
import { percentageOf } from './percentage-of';
import { toMoney } from './to-money';

declare const coins: Bizcoins;
declare const dollars: Money<'USD'>;
declare const yen: Money<'JPY'>;
declare const someMoney: Money<string>;

test('amounts of one unit stay amounts of that unit', () => {
  expectTypeOf(add(coins, coins)).toEqualTypeOf<Bizcoins>();
  expectTypeOf(subtract(dollars, dollars)).toEqualTypeOf<Money<'USD'>>();
  expectTypeOf(sum(zero<'bizcoin'>(), coins)).toEqualTypeOf<Bizcoins>();
});

test('bizcoins and money do not mix', () => {
  // @ts-expect-error coins are not dollars
  add(coins, dollars);
  // @ts-expect-error nor may dollars be taken from coins
  subtract(coins, dollars);
  // @ts-expect-error a sum has one unit
  sum(coins, dollars);
  // @ts-expect-error nor can they be compared
  compare(dollars, coins);
  // @ts-expect-error nor handed over for one another
  expectTypeOf(coins).toEqualTypeOf<Money<'USD'>>();
});

test('two currencies do not mix, not even through a unit wide enough for both', () => {
  // @ts-expect-error dollars are not yen
  add(dollars, yen);
  // @ts-expect-error the brand does not widen
  add<'USD' | 'JPY'>(dollars, yen);
  // @ts-expect-error money of a known currency is not money of any currency
  add(dollars, someMoney);
  // @ts-expect-error a price in dollars has no share in yen
  percentageOf(dollars, '20', 'JPY');
});

test('bizcoins become money only by a rate', () => {
  expectTypeOf(toMoney(coins, '1', 'USD')).toEqualTypeOf<Money<'USD'>>();
  // @ts-expect-error a bare number has no unit
  const bare: Amount<'bizcoin'> = 5;
  expectTypeOf(bare).toEqualTypeOf<Bizcoins>();
});
