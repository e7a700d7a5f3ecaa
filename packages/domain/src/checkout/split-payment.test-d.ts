import { expectTypeOf, test } from 'vitest';
import type { Bizcoins, Money } from '../money/amount';
import { toBizcoins } from '../money/to-bizcoins';
import type { OrderStatus } from '../order/order-status';
import { orderSteps } from '../order/order-status';
import { mayBecome } from '../state/steps';
import type { PaymentTerms } from './payment-terms';
import { splitPayment } from './split-payment';

declare const terms: PaymentTerms<'USD'>;
declare const dollars: Money<'USD'>;
declare const yen: Money<'JPY'>;
declare const coins: Bizcoins;
declare const orderStatus: OrderStatus;

test('a split keeps coins and money apart', () => {
  const split = splitPayment({ ...terms, list: dollars, discount: null, bizcoins: coins });
  if (!split.ok) return;
  expectTypeOf(split.value.bizcoins).toEqualTypeOf<Bizcoins>();
  expectTypeOf(split.value.bizcoinsValue).toEqualTypeOf<Money<'USD'>>();
  expectTypeOf(split.value.cash).toEqualTypeOf<Money<'USD'>>();
});

test('a price in one currency is not split on the terms of another, nor paid with money called coins', () => {
  // @ts-expect-error the terms are in dollars
  splitPayment({ ...terms, list: yen, discount: null, bizcoins: coins });
  // @ts-expect-error dollars are no bizcoins
  splitPayment({ ...terms, list: dollars, discount: null, bizcoins: dollars });
  // @ts-expect-error the currency of the amount decides
  toBizcoins(dollars, '1', 'JPY');
});

test('a status of another machine cannot be asked for', () => {
  expectTypeOf(mayBecome(orderSteps, orderStatus, 'paid')).toBeBoolean();
  // @ts-expect-error orders are never captured
  mayBecome(orderSteps, orderStatus, 'captured');
});
