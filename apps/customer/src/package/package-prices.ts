import { formatBizcoins, formatMoney, isLess, money, pricePerThousand, toBizcoins, zero } from '@bizcoin/domain';
import { bestDiscount } from '../checkout/best-discount';
import type { PackageOnSale, Wallet } from '../checkout/checkout-types';
import { purchaseParts } from '../checkout/purchase-parts';
import type { SavedDiscount } from '../voucher/voucher-types';

interface Buyer {
  /** Prices in bizcoins need the shop's rate; without it only the money is known. */
  readonly wallet: Wallet | undefined;
  /** The saved discounts that the buyer would use. */
  readonly discounts: readonly SavedDiscount[];
  readonly now: Date;
}

/** A package beside others: the same figures for each, as the screens write them. */
export interface PackagePrices {
  readonly offer: PackageOnSale;
  readonly perThousand: string;
  /** Whether no other package on sale costs less per message; told of none if all cost the same. */
  readonly lowest: boolean;
  /** The whole price in coins; none where the price is in a currency that the shop's rate does not speak of. */
  readonly bizcoins: string | null;
  /** The price with the discount that takes off most; none where none fits. */
  readonly yours: { readonly total: string; readonly discount: SavedDiscount } | null;
}

export function packagePrices(offers: readonly PackageOnSale[], buyer: Buyer): PackagePrices[] {
  return offers.map((offer) => ({
    offer,
    perThousand: formatMoney(perThousandOf(offer), offer.currency),
    lowest: isLowest(offer, offers),
    ...pricesFor(offer, buyer),
  }));
}

const perThousandOf = ({ price, messages, currency }: PackageOnSale) =>
  pricePerThousand(money(price, currency), messages, currency);

function isLowest(offer: PackageOnSale, offers: readonly PackageOnSale[]): boolean {
  const others = offers.filter(({ id, currency }) => id !== offer.id && currency === offer.currency);
  const mine = perThousandOf(offer);
  const beaten = others.some((other) => isLess(perThousandOf(other), mine));
  return !beaten && others.some((other) => isLess(mine, perThousandOf(other)));
}

function pricesFor({ price, currency }: PackageOnSale, { wallet, discounts, now }: Buyer) {
  if (wallet === undefined || currency !== wallet.currency) return { bizcoins: null, yours: null };
  const bizcoins = formatBizcoins(toBizcoins(money(price, currency), wallet.rate, currency));
  const discount = bestDiscount(discounts, { list: price, wallet, now });
  return { bizcoins, yours: discount && discounted(price, discount, wallet) };
}

function discounted(list: string, discount: SavedDiscount, wallet: Wallet) {
  const parts = purchaseParts({ list, discount, bizcoins: zero<'bizcoin'>(), wallet });
  return parts.ok ? { total: parts.value.total, discount } : null;
}
