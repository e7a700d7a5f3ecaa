import { formatBizcoins } from '../money/bizcoins';
import type { RedemptionFacts, VoucherFacts } from './redemption-facts';
import type { SerialisedFacts } from './serialised-facts';

const instant = (date: Date | null) => date?.toISOString() ?? null;

/**
 * Kept with every attempt, so that billing can decide it again: see `reviveFacts`. Every field is named, because the
 * caller's objects may carry more than the decision used, such as a code or a name, and that must not be stored.
 */
export const serialiseFacts = ({
  customer,
  voucher,
  activeSubscription,
  ...facts
}: RedemptionFacts): SerialisedFacts => ({
  now: facts.now.toISOString(),
  customer: {
    id: customer.id,
    dealerId: customer.dealerId,
    suspended: customer.suspended,
    messageBalance: customer.messageBalance,
    walletBalance: formatBizcoins(customer.walletBalance),
  },
  voucher: voucher && serialiseVoucher(voucher),
  usesByCustomer: facts.usesByCustomer,
  lastUsedAt: instant(facts.lastUsedAt),
  memberOfFundingDealer: facts.memberOfFundingDealer,
  usesLeft: facts.usesLeft,
  activeSubscription: activeSubscription && {
    id: activeSubscription.id,
    name: activeSubscription.name,
    endsAt: activeSubscription.endsAt.toISOString(),
  },
});

const serialiseVoucher = (voucher: VoucherFacts): NonNullable<SerialisedFacts['voucher']> => ({
  id: voucher.id,
  version: voucher.version,
  type: voucher.type,
  value: voucher.value,
  package: voucher.package && {
    id: voucher.package.id,
    name: voucher.package.name,
    messages: voucher.package.messages,
    days: voucher.package.days,
  },
  perCustomerLimit: voucher.perCustomerLimit,
  active: voucher.active,
  startsAt: instant(voucher.startsAt),
  expiresOn: voucher.expiresOn,
  timeZone: voucher.timeZone,
  expiresAt: instant(voucher.expiresAt),
  dealerId: voucher.dealerId,
  fundedByDealerId: voucher.fundedByDealerId,
  holderId: voucher.holderId,
  createdBy: voucher.createdBy,
  minPurchase: voucher.minPurchase,
  maxDiscount: voucher.maxDiscount,
  currency: voucher.currency,
  benefitEndsAt: instant(voucher.benefitEndsAt),
  benefitEndsOn: voucher.benefitEndsOn,
});
