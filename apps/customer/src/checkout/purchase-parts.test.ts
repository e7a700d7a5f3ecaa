import {
  add,
  bizcoinStep,
  bizcoins,
  formatBizcoins,
  formatMoney,
  isEqual,
  money,
  sum,
  toBizcoins,
} from '@bizcoin/domain';
import { describe, expect, test } from 'vitest';
import { purchaseParts } from './purchase-parts';
import { sliderStops } from './slider-stops';

const shops = [
  { currency: 'USD', rate: '1', prices: ['0.01', '9.99', '40.00', '150.00', '999999.99'], cap: '15.00' },
  { currency: 'USD', rate: '0.1', prices: ['0.07', '33.33', '1234.56'], cap: '0.01' },
  { currency: 'JPY', rate: '100', prices: ['1', '1500', '98765'], cap: '333' },
  { currency: 'KWD', rate: '0.1', prices: ['1.001', '12.345'], cap: '1.111' },
];
const percents = [null, '0.5', '20', '33.33', '100'];
const wallets = ['0.00', '0.01', '12.50', '120.00', '1000000.00'];

const purchases = shops.flatMap(({ currency, rate, prices, cap }) =>
  prices.flatMap((list) =>
    percents.flatMap((percent) =>
      [null, cap].flatMap((maxDiscount) =>
        wallets.map((available) => ({
          list,
          wallet: { currency, rate, available },
          discount: percent === null ? null : { percent, maxDiscount, minPurchase: null, currency },
        })),
      ),
    ),
  ),
);

describe.each(shops)('in $currency at $rate', (shop) => {
  const here = purchases.filter(({ wallet }) => wallet.currency === shop.currency && wallet.rate === shop.rate);

  test('wherever the slider stands, discount, coins and card add up to the price, and coins spent and left to the wallet', () => {
    for (const purchase of here) {
      const { currency, rate, available } = purchase.wallet;
      const worth = (amount: string) => money(amount, currency);
      const most = purchaseParts({ ...purchase, bizcoins: 'max' });
      if (!most.ok) {
        expect(most.refusal.code).toBe('discount_unavailable');
        continue;
      }
      const stops = sliderStops(most.value.bizcoins, formatBizcoins(bizcoinStep(rate, currency)));
      for (const stop of new Set([0, 1, stops.last >> 1, stops.last].filter((one) => one <= stops.last))) {
        const coins = bizcoins(stops.coinsAt(stop));
        const split = purchaseParts({ ...purchase, bizcoins: coins });
        if (!split.ok) throw new Error(`A stop of the slider cannot be spent: ${split.refusal.code}`);
        const { discount, total, bizcoinsValue, cash, left } = split.value;
        expect(formatMoney(sum(worth(discount), worth(bizcoinsValue), worth(cash)), currency)).toBe(purchase.list);
        expect(formatMoney(sum(worth(bizcoinsValue), worth(cash)), currency)).toBe(total);
        expect(isEqual(toBizcoins(worth(bizcoinsValue), rate, currency), coins)).toBe(true);
        expect(formatBizcoins(add(coins, bizcoins(left)))).toBe(available);
      }
    }
  });
});

test('more bizcoins than there are, than the price, or than whole steps are refused before anything is asked', () => {
  const wallet = { currency: 'USD', rate: '1', available: '50.00' };
  const refusalOf = (coins: string, price = '40.00', rate = '1') => {
    const split = purchaseParts({
      list: price,
      discount: null,
      bizcoins: bizcoins(coins),
      wallet: { ...wallet, rate },
    });
    return split.ok ? null : split.refusal;
  };
  expect(refusalOf('50.01')).toEqual({ code: 'insufficient_bizcoins', available: '50.00' });
  expect(refusalOf('40.01')).toMatchObject({ code: 'invalid_input', issues: [{ expected: '40.00' }] });
  expect(refusalOf('0.55', '40.00', '0.1')).toMatchObject({ code: 'invalid_input', issues: [{ expected: '0.50' }] });
  expect(refusalOf('40.00')).toBeNull();
});
