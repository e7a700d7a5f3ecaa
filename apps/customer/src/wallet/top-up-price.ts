import {
  bizcoins,
  formatBizcoins,
  formatMoney,
  isEqual,
  isZero,
  parseBizcoins,
  toBizcoins,
  toMoney,
} from '@bizcoin/domain';

/** What so many bizcoins cost, or why they cannot be bought: no number, or no whole number of the shop's steps. */
export type TopUpPrice =
  | { readonly ok: true; readonly amount: string; readonly price: string }
  | { readonly ok: false; readonly issue: 'missing' | 'malformed' }
  | { readonly ok: false; readonly issue: 'steps'; readonly expected: string };

export function topUpPrice(text: string, { currency, rate }: { currency: string; rate: string }): TopUpPrice {
  const plain = text.trim().replace(',', '.').replace(/\.$/, '');
  if (plain === '') return { ok: false, issue: 'missing' };
  const coins = parseBizcoins(plain);
  if (coins === null || isZero(coins)) return { ok: false, issue: 'malformed' };
  const price = toMoney(coins, rate, currency);
  const whole = toBizcoins(price, rate, currency);
  if (!isEqual(whole, coins)) return { ok: false, issue: 'steps', expected: formatBizcoins(whole) };
  return { ok: true, amount: formatBizcoins(coins), price: formatMoney(price, currency) };
}

/** Amounts offered with one press. */
export const TOP_UP_PRESETS = ['10', '25', '50', '100'].map((amount) => formatBizcoins(bizcoins(amount)));
