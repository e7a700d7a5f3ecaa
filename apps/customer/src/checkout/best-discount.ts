import { bizcoins, chooseDiscount, money, zero } from '@bizcoin/domain';
import type { SavedDiscount } from '../voucher/voucher-types';
import type { Wallet } from './checkout-types';

interface Price {
  readonly list: string;
  readonly wallet: Pick<Wallet, 'currency' | 'rate' | 'available'>;
  readonly now: Date;
}

/**
 * The discount the server will most likely call the best, so that price and coins do not jump when its quote arrives.
 * The quote decides: only it knows the gateway's minimum and which of two equal discounts is the older.
 */
export function bestDiscount(discounts: readonly SavedDiscount[], { list, wallet, now }: Price): SavedDiscount | null {
  const { currency, rate } = wallet;
  const terms = { currency, rate, available: bizcoins(wallet.available), minimum: zero<string>() };
  const best = chooseDiscount('best', discounts.map(comparable), { ...terms, list: money(list, currency), now });
  return (best.ok && discounts.find(({ id }) => id === best.value?.id)) || null;
}

const comparable = (discount: SavedDiscount) => ({
  ...discount,
  validUntil: discount.validUntil === null ? null : new Date(discount.validUntil),
  createdAt: new Date(0),
});
