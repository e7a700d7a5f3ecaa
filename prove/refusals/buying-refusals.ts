import { randomUUID } from 'node:crypto';
import type { RefusalCode } from '@bizcoin/domain';
import type { Scene } from './meeting';

export interface Purchase extends Scene {
  readonly packageId: string;
}

export interface BuyingRefusal {
  readonly code: RefusalCode;
  readonly cause: string;
  /** The number of bizcoins that is typed; the package costs 40.00, and the customer has 50.00 of them. */
  readonly coins: string;
  /** Makes it so before the page is opened, and answers what its address says besides. */
  readonly arrange?: (purchase: Purchase) => Promise<string>;
  /** What happens between the price and the press that orders; without it the number itself is refused. */
  readonly meanwhile?: (purchase: Purchase) => Promise<unknown>;
  readonly says: string;
  /** Null where the field says it all. */
  readonly next: string | null;
  /** The way on: beside the words, or the button that orders. */
  readonly way: string;
}

/** Every refusal that buying a package can meet. */
export const buyingRefusals: readonly BuyingRefusal[] = [
  {
    code: 'insufficient_bizcoins',
    cause: 'the coins were spent in another tab',
    coins: '30.00',
    meanwhile: (purchase) => buyElsewhere(purchase, { price: '45', bizcoins: 'max' }),
    says: 'Not enough bizcoins',
    next: 'You have 5.00 bizcoins to spend. Choose a smaller amount, or buy more.',
    way: 'Use what I have',
  },
  {
    code: 'price_changed',
    cause: 'the shop raised the price',
    coins: '30.00',
    meanwhile: (purchase) => setPrice(purchase, '45'),
    says: 'The price has changed',
    next: 'Nothing was ordered and nothing was paid. Look at the new price and decide again. It would now be $15.00 by card and 30.00 bizcoins.',
    way: 'Pay $15.00 by card',
  },
  {
    code: 'invalid_input',
    cause: 'the shop lowered the price below the bizcoins that were to be used',
    coins: '35.00',
    meanwhile: (purchase) => setPrice(purchase, '25'),
    says: 'This purchase takes at most 25.00 bizcoins.',
    next: null,
    way: 'Use all',
  },
  {
    code: 'order_in_progress',
    cause: 'another tab has an open order',
    coins: '30.00',
    meanwhile: (purchase) => buyElsewhere(purchase, { price: '20', bizcoins: '5.00' }),
    says: 'You have an open order',
    next: 'Nothing new was ordered. Finish or cancel it first.',
    way: 'Open that order',
  },
  {
    code: 'remainder_below_minimum',
    cause: 'the rest is less than a card takes',
    coins: '39.90',
    says: 'The rest is too small for a card',
    next: 'Nothing was ordered. Use a few bizcoins more or fewer.',
    way: 'Use 39.50 bizcoins, $0.50 by card',
  },
  {
    code: 'package_unavailable',
    cause: 'the package was taken off sale',
    coins: '30.00',
    meanwhile: ({ house, packageId }) =>
      house.stage.query('UPDATE packages SET archived_at = business_now() WHERE id = $1', [packageId]),
    says: 'This package is no longer on sale',
    next: 'Nothing was ordered. Choose another package.',
    way: 'See the packages on sale',
  },
  {
    code: 'discount_unavailable',
    cause: 'the discount was used in another tab',
    coins: '30.00',
    arrange: async ({ house, visitor }) =>
      `?discount=${await house.stage.savedDiscount(visitor.id, { percent: '10' })}`,
    meanwhile: (purchase) => buyElsewhere(purchase, { price: '10', bizcoins: 'max' }),
    says: 'This discount is not available',
    next: 'Nothing was ordered. It may be used, expired or reserved by an open order.',
    way: 'Go on without it',
  },
  {
    code: 'customer_suspended',
    cause: 'the account was suspended before the press',
    coins: '30.00',
    meanwhile: ({ house, visitor }) =>
      house.stage.query('UPDATE users SET suspended_at = business_now() WHERE id = $1', [visitor.id]),
    says: 'Your account is suspended',
    next: 'Your balance and packages are kept. Contact the seller to have it opened again.',
    way: 'Contact support',
  },
];

async function buyElsewhere(
  { house, visitor }: Purchase,
  { price, bizcoins }: { readonly price: string; readonly bizcoins: string },
): Promise<void> {
  const packageId = await house.stage.package({ price, messages: 7 });
  const device = await house.device(visitor.id);
  const quoted = await device.query('checkout.quote', { packageId, bizcoins, discountId: 'best' });
  const placement = { packageId, bizcoins, quoteId: quoted.data.quoteId, key: randomUUID() };
  const { status, body } = await device.call('checkout.place', placement);
  if (status !== 200) throw new Error(`Nothing was bought in the other tab: ${body}`);
}

const setPrice = ({ house, packageId }: Purchase, price: string) =>
  house.stage.query('UPDATE packages SET price = $2 WHERE id = $1', [packageId, price]);
