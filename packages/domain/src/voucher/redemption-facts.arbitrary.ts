import fc from 'fast-check';
import { bizcoins } from '../money/bizcoins';
import type { RedemptionFacts, VoucherFacts } from './redemption-facts';
import { voucherTypes } from './voucher-type';

const instants = fc.date({ noInvalidDate: true });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

// Few different ids, so that holders, creators and dealers often meet.
const ids = fc.constantFrom('ana', 'ben', 'delta', 'echo');
const wholeNumbers = fc.oneof(fc.nat(3), fc.nat(2_000_000_000));
const values = fc.oneof(
  fc.constantFrom('500', '25.00', '20', '0', '100.01', '1000000', '-1', '1e3', ''),
  fc.string({ maxLength: 12 }),
);

const vouchers: fc.Arbitrary<VoucherFacts> = fc.record({
  id: ids,
  version: wholeNumbers,
  type: fc.constantFrom(...voucherTypes),
  value: maybe(values),
  package: maybe(fc.record({ id: ids, name: fc.string(), messages: wholeNumbers, days: wholeNumbers })),
  perCustomerLimit: wholeNumbers,
  active: fc.boolean(),
  startsAt: maybe(instants),
  expiresOn: maybe(fc.constant('2026-05-31')),
  timeZone: fc.constantFrom('UTC', 'Asia/Kolkata'),
  expiresAt: maybe(instants),
  dealerId: maybe(ids),
  fundedByDealerId: maybe(ids),
  holderId: maybe(ids),
  createdBy: ids,
  minPurchase: maybe(values),
  maxDiscount: maybe(values),
  currency: fc.constantFrom('USD', 'JPY', 'KWD'),
  benefitEndsAt: maybe(instants),
  benefitEndsOn: maybe(fc.constant('2026-05-31')),
});

/** Any facts the types allow, sensible or not: a decision must have an answer to all of them. */
export const redemptionFacts: fc.Arbitrary<RedemptionFacts> = fc.record({
  now: instants,
  customer: fc.record({
    id: ids,
    dealerId: maybe(ids),
    suspended: fc.boolean(),
    messageBalance: wholeNumbers,
    walletBalance: fc.nat(1_000_000).map((whole) => bizcoins(String(whole))),
  }),
  voucher: maybe(vouchers),
  usesByCustomer: wholeNumbers,
  lastUsedAt: maybe(instants),
  memberOfFundingDealer: fc.boolean(),
  usesLeft: fc.boolean(),
  activeSubscription: maybe(fc.record({ id: ids, name: fc.string(), endsAt: instants })),
});
