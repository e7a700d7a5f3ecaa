import { bizcoins } from '../money/bizcoins';
import type { RedemptionFacts } from './redemption-facts';
import type { SerialisedFacts } from './serialised-facts';

const date = (instant: string | null) => (instant === null ? null : new Date(instant));

/** The facts of an attempt as they were decided. Throws `InvalidAmount` if the stored balance was tampered with. */
export const reviveFacts = (facts: SerialisedFacts): RedemptionFacts => ({
  ...facts,
  now: new Date(facts.now),
  customer: { ...facts.customer, walletBalance: bizcoins(facts.customer.walletBalance) },
  voucher: facts.voucher && reviveVoucher(facts.voucher),
  lastUsedAt: date(facts.lastUsedAt),
  activeSubscription: facts.activeSubscription && {
    ...facts.activeSubscription,
    endsAt: new Date(facts.activeSubscription.endsAt),
  },
});

const reviveVoucher = (voucher: NonNullable<SerialisedFacts['voucher']>) => ({
  ...voucher,
  startsAt: date(voucher.startsAt),
  expiresAt: date(voucher.expiresAt),
  benefitEndsAt: date(voucher.benefitEndsAt),
});
