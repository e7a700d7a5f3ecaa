import { createHash, randomUUID } from 'node:crypto';
import { commitRedemption } from '@bizcoin/db';
import { bizcoins, serialiseFacts, type VoucherFacts } from '@bizcoin/domain';
import { barePool } from '../load/bare-pool';
import type { BenchCustomer, BenchVoucher } from './redeem-stock';

/**
 * The raw limit: the same SQL function with the same arguments, called by a bare driver with a pool of the same size and
 * nothing around it. What HTTP, session, facts and decision cost is what is missing to it.
 */
export function rawRedemptions(url: string, poolSize: number) {
  const pool = barePool(url, poolSize);
  const sql = async <Row>(name: string, text: string, values: readonly unknown[]) =>
    (await pool.query({ name, text, values: [...values] })).rows as Row[];
  return {
    async redeem(customer: BenchCustomer, voucher: BenchVoucher): Promise<boolean> {
      const now = new Date();
      const facts = factsOf(customer, voucher, now);
      const result = await commitRedemption(
        { sql },
        {
          redemption: {
            voucherId: voucher.id,
            type: 'credit',
            effect: { kind: 'grant_bizcoins', amount: bizcoins('1.00'), expiresAt: null },
            benefit: { bizcoins: '1.00', expiresAt: null },
          },
          customer: { id: customer.id, dealerId: null },
          voucherVersion: 1,
          key: randomUUID(),
          inputHash: createHash('sha256').update(voucher.id).digest(),
          facts: serialiseFacts(facts),
          bookedOn: now.toISOString().slice(0, 10),
          ip: '127.0.0.1',
          userAgent: null,
          durationMs: 1,
          budgets: { subjects: [`guess:customer:${customer.id}`], limits: [10], windowSeconds: 600 },
        },
      );
      return result.status === 'done';
    },
    close: () => pool.end(),
  };
}

const factsOf = (customer: BenchCustomer, { id }: BenchVoucher, now: Date) => ({
  now,
  customer: { id: customer.id, dealerId: null, suspended: false, messageBalance: 0, walletBalance: bizcoins('1.00') },
  voucher: { ...VOUCHER, id },
  usesByCustomer: 0,
  lastUsedAt: null,
  memberOfFundingDealer: false,
  usesLeft: true,
  activeSubscription: null,
});

const VOUCHER: Omit<VoucherFacts, 'id'> = {
  version: 1,
  type: 'credit',
  value: '1.00',
  package: null,
  perCustomerLimit: 1,
  active: true,
  startsAt: null,
  expiresOn: null,
  timeZone: 'UTC',
  expiresAt: null,
  dealerId: null,
  fundedByDealerId: null,
  holderId: null,
  createdBy: '00000000-0000-7000-8000-000000000000',
  minPurchase: null,
  maxDiscount: null,
  currency: 'USD',
  benefitEndsAt: null,
  benefitEndsOn: null,
};
