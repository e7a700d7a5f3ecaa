import type { QuotedPurchase } from './quote';

// Exhaustive on purpose: a field that is added to what a quote promises does not compile until it is compared.
const promised = {
  packageId: true,
  messages: true,
  days: true,
  currency: true,
  list: true,
  discount: true,
  discountId: true,
  bizcoins: true,
  cash: true,
} as const satisfies Record<keyof QuotedPurchase, true>;

const fields = Object.keys(promised) as (keyof QuotedPurchase)[];

/** Whether the customer would get or pay anything else than they were quoted (docs/checkout.md). */
export const quoteDiffers = (quoted: QuotedPurchase, fresh: QuotedPurchase): boolean =>
  fields.some((field) => quoted[field] !== fresh[field]);
