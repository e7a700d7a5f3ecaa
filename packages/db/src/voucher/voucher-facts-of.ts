import type { VoucherFacts } from '@bizcoin/domain';
import { moneyColumn } from '../money-column';
import { endsAfterDays } from '../time/ends-after-days';
import type { FactsJson, VoucherJson } from './facts-json';

interface Around {
  readonly now: Date;
  readonly shopTimeZone: string;
  readonly package: FactsJson['package'];
}

/** "N days" of the benefit end with a civil day in the shop's zone, counted from the database's own now. */
export function voucherFactsOf(voucher: VoucherJson, { now, shopTimeZone, package: pack }: Around): VoucherFacts {
  const { discountDays, grantDays, codeTail: _, minPurchase, maxDiscount, startsAt, expiresAt, ...same } = voucher;
  const days = { message: null, credit: grantDays, package: pack.days, percentage: discountDays };
  const validDays = days[voucher.type];
  const benefitEnds = validDays === null ? null : endsAfterDays(now, validDays, shopTimeZone);
  return {
    ...same,
    package: pack.id === null ? null : { ...pack, id: pack.id },
    startsAt: startsAt === null ? null : new Date(startsAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
    minPurchase: minPurchase && moneyColumn(minPurchase, voucher.currency),
    maxDiscount: maxDiscount && moneyColumn(maxDiscount, voucher.currency),
    benefitEndsAt: benefitEnds?.at ?? null,
    benefitEndsOn: benefitEnds?.on ?? null,
  };
}
