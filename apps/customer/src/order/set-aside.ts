import type { Order } from './order-types';

/** What an order takes besides money, whether that is set aside now or back with the customer. */
export function setAside({ bizcoins, discountId }: Order): 'both' | 'coins' | 'discount' | 'none' {
  const coins = Number(bizcoins) > 0;
  if (discountId === null) return coins ? 'coins' : 'none';
  return coins ? 'both' : 'discount';
}
