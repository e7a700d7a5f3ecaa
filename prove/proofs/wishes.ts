import { oneOf } from '../history/one-of';
import type { Wish } from '../history/run-history';
import type { ShopTerms } from '../history/shop-model';
import { uuidFrom } from '../history/uuid-from';
import type { Customer, ProofHouse } from '../house/proof-house';
import type { IssuedVoucher } from '../races/issue-voucher';

export interface LimitedVoucher extends IssuedVoucher {
  readonly limit: number;
  readonly perCustomer: number;
  readonly expiresAt?: number;
}

/** Vouchers for messages, which move no coins, so that purchases beside them add up by themselves. */
export const limitedVouchers = (
  house: ProofHouse,
  rules: readonly { limit: number; perCustomer?: number; expiresAt?: number }[],
) =>
  Promise.all(
    rules.map(async ({ limit, perCustomer = 1, expiresAt }): Promise<LimitedVoucher> => {
      const ends = expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() };
      const terms = { type: 'message', usageLimit: limit, perCustomerLimit: perCustomer, ...ends } as const;
      return { ...(await house.voucher(terms)), limit, perCustomer, ...(expiresAt !== undefined && { expiresAt }) };
    }),
  );

export const rulesOf = (vouchers: readonly LimitedVoucher[]): Pick<ShopTerms, 'vouchers'> => ({
  vouchers: new Map(vouchers.map(({ id, ...rule }) => [id, rule])),
});

export interface Sale {
  readonly packageId: string;
  readonly price: number;
}

/** Packages by their prices in hundredths. */
export const sales = (house: ProofHouse, prices: readonly number[]): Promise<Sale[]> =>
  Promise.all(
    prices.map(async (price) => ({ packageId: await house.stage.package({ price: String(price / 100) }), price })),
  );

const SIDE_BY_SIDE = 8;

/** Customers with so many coins each. */
export async function richCustomers(house: ProofHouse, count: number, coins: string): Promise<Customer[]> {
  const customers = await house.customers(count);
  for (let first = 0; first < count; first += SIDE_BY_SIDE)
    await Promise.all(customers.slice(first, first + SIDE_BY_SIDE).map(({ id }) => house.stage.bizcoins(id, coins)));
  return customers;
}

interface Shopping {
  readonly count: number;
  readonly customers: readonly Customer[];
  readonly vouchers?: readonly LimitedVoucher[];
  readonly sales?: readonly Sale[];
  /** How many wishes share a key with the one before, as impatient people make them. */
  readonly repeated?: number;
}

/** What people want, as the seed has it. */
export function wishesOf(
  random: () => number,
  { count, customers, vouchers = [], sales: sold = [], repeated = 0.2 }: Shopping,
): Wish[] {
  const wishes: Wish[] = [];
  for (let index = 0; index < count; index++) {
    const last = wishes.at(-1);
    if (last !== undefined && random() < repeated) wishes.push(last);
    else {
      const wanted = oneOf(random, [...vouchers.map((voucher) => ({ voucher })), ...sold]);
      wishes.push({ customer: oneOf(random, customers), wanted, key: uuidFrom(random) });
    }
  }
  return wishes;
}
