import type { VoucherFacts } from '@bizcoin/domain';
import { moneyColumn } from '../money-column';
import { endsAfterDays } from '../time/ends-after-days';
import type { KnownRow } from './facts-row';

/** "N days" of the benefit end with a civil day in the shop's zone, counted from the database's own now. */
export function voucherFactsOf(row: KnownRow): VoucherFacts {
  const days = {
    message: null,
    credit: row.grant_valid_days,
    package: row.package_days,
    percentage: row.discount_valid_days,
  };
  const validDays = days[row.type];
  const benefitEnds = validDays === null ? null : endsAfterDays(row.now, validDays, row.shop_time_zone);
  return {
    id: row.voucher_id,
    version: row.version,
    type: row.type,
    value: row.value,
    package:
      row.package_id === null
        ? null
        : {
            id: row.package_id,
            name: row.package_name as string,
            messages: row.package_messages as number,
            days: row.package_days as number,
          },
    perCustomerLimit: row.per_customer_limit,
    active: row.is_active,
    startsAt: row.starts_at,
    expiresOn: row.expires_on,
    timeZone: row.time_zone,
    expiresAt: row.expires_at,
    dealerId: row.voucher_dealer_id,
    fundedByDealerId: row.funded_by_dealer_id,
    holderId: row.holder_id,
    createdBy: row.created_by,
    minPurchase: row.min_purchase && moneyColumn(row.min_purchase, row.currency),
    maxDiscount: row.max_discount && moneyColumn(row.max_discount, row.currency),
    currency: row.currency,
    benefitEndsAt: benefitEnds?.at ?? null,
    benefitEndsOn: benefitEnds?.on ?? null,
  };
}
