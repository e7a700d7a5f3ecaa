import { bizcoins } from '../money/bizcoins';
import type { CustomerFacts, KnownFacts, VoucherFacts } from './redemption-facts';

const now = new Date('2026-05-15T12:00:00Z');

/** A voucher for 25 bizcoins that everybody may redeem now. */
const exampleVoucher: VoucherFacts = {
  id: 'voucher',
  version: 1,
  type: 'credit',
  value: '25.00',
  package: null,
  perCustomerLimit: 1,
  active: true,
  startsAt: null,
  expiresOn: null,
  timeZone: 'Asia/Kolkata',
  expiresAt: null,
  dealerId: null,
  fundedByDealerId: null,
  holderId: null,
  createdBy: 'root',
  minPurchase: null,
  maxDiscount: null,
  currency: 'USD',
  benefitEndsAt: null,
  benefitEndsOn: null,
};

const exampleCustomer: CustomerFacts = {
  id: 'ana',
  dealerId: 'delta',
  suspended: false,
  messageBalance: 0,
  walletBalance: bizcoins('120'),
};

interface Changes extends Partial<Omit<KnownFacts, 'voucher' | 'customer'>> {
  readonly voucher?: Partial<VoucherFacts>;
  readonly customer?: Partial<CustomerFacts>;
}

/** Facts of a redemption that succeeds, with what a test wants to be different. */
export const exampleFacts = ({ voucher, customer, ...changes }: Changes = {}): KnownFacts => ({
  now,
  usesByCustomer: 0,
  lastUsedAt: null,
  memberOfFundingDealer: false,
  usesLeft: true,
  activeSubscription: null,
  ...changes,
  voucher: { ...exampleVoucher, ...voucher },
  customer: { ...exampleCustomer, ...customer },
});
