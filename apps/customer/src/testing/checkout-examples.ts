import type { Quote } from '../checkout/checkout-types';
import type { SavedDiscount } from '../voucher/voucher-types';
import { wallet as heldWallet } from './examples';

/** What a customer with 120 bizcoins and two saved discounts finds who wants to buy Growth. */
export const wallet = { ...heldWallet, held: '0.00', available: '120.00', worth: '120.00' };

export const growth = {
  id: 'package-growth',
  name: 'Growth',
  messages: 5000,
  days: 30,
  price: '40.00',
  currency: 'USD',
};

export const twentyOff: SavedDiscount = {
  id: 'discount-20',
  percent: '20',
  maxDiscount: '15.00',
  minPurchase: null,
  currency: 'USD',
  status: 'saved',
  validUntil: null,
  orderId: null,
};

export const tenOff: SavedDiscount = { ...twentyOff, id: 'discount-10', percent: '10', maxDiscount: null };

interface Asked {
  readonly bizcoins: string;
  readonly discountId: string | null;
}

const cents = (amount: string) => Math.round(Number(amount) * 100);
const print = (amount: number) => (amount / 100).toFixed(2);

/** The server's price of Growth at one dollar a coin: no minimum, the best discount takes 20 %. */
export function quoteOf(asked: unknown, changes: Partial<Quote> = {}): Quote {
  const { bizcoins, discountId } = asked as Asked;
  const id = discountId === 'best' ? twentyOff.id : discountId;
  const discount = id === null ? 0 : id === twentyOff.id ? 800 : 400;
  const coins = bizcoins === 'max' ? 4000 - discount : cents(bizcoins);
  return {
    packageId: growth.id,
    list: growth.price,
    discount: print(discount),
    discountId: id,
    bizcoins: print(coins),
    bizcoinsValue: print(coins),
    cash: print(4000 - discount - coins),
    currency: 'USD',
    warnings: [],
    quoteId: `quote of ${bizcoins} with ${id}`,
    expiresAt: '2126-05-01T10:15:00.000Z',
    ...changes,
  };
}
