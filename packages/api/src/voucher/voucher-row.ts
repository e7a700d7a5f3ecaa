import { Prisma } from '@bizcoin/db';
import type { VoucherType } from '@bizcoin/domain';

export const voucherStates = ['active', 'inactive', 'expired', 'used_up', 'not_started'] as const;

/** What an admin's list calls a voucher now; of several reasons against it the first an admin would mend. */
export type VoucherState = (typeof voucherStates)[number];

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface VoucherRow {
  id: string;
  type: VoucherType;
  value: string | null;
  package: Named | null;
  codeTail: string;
  vanity: boolean;
  usageLimit: number | null;
  usageCount: number;
  perCustomerLimit: number;
  active: boolean;
  listed: boolean;
  state: VoucherState;
  startsAt: Date | null;
  expiresOn: string | null;
  timeZone: string;
  expiresAt: Date | null;
  dealer: Named | null;
  fundedByDealer: Named | null;
  holder: Named | null;
  minPurchase: string | null;
  maxDiscount: string | null;
  currency: string;
  discountValidDays: number | null;
  grantValidDays: number | null;
  notes: string | null;
  createdBy: Named;
  createdAt: Date;
  version: number;
}

/** Exact at once for spread counters too: the column follows them only when the worker folds it. */
export const voucherUses = Prisma.sql`(CASE WHEN v.sharded
  THEN (SELECT sum(c.used) FROM voucher_counters c WHERE c.voucher_id = v.id) ELSE v.usage_count END)::integer`;

export const voucherState = Prisma.sql`CASE WHEN NOT v.is_active THEN 'inactive' WHEN v.expires_at <= clock.now THEN 'expired'
  WHEN ${voucherUses} >= v.usage_limit THEN 'used_up' WHEN v.starts_at > clock.now THEN 'not_started' ELSE 'active' END`;

const named = (alias: 'p' | 'd' | 'f' | 'h') =>
  Prisma.raw(`CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'name', ${alias}.name) END`);

export const voucherColumns = Prisma.sql`
  v.id, v.type, (CASE v.type WHEN 'credit' THEN v.value ELSE trim_scale(v.value) END)::text AS value, ${named('p')} AS package,
  v.code_tail AS "codeTail", v.vanity, v.usage_limit AS "usageLimit", ${voucherUses} AS "usageCount",
  v.per_customer_limit AS "perCustomerLimit", v.is_active AS active, v.listed, ${voucherState} AS state,
  v.starts_at AS "startsAt", v.expires_on::text AS "expiresOn", v.time_zone AS "timeZone", v.expires_at AS "expiresAt",
  ${named('d')} AS dealer, ${named('f')} AS "fundedByDealer", ${named('h')} AS holder,
  v.min_purchase::text AS "minPurchase", v.max_discount::text AS "maxDiscount", v.currency::text AS currency,
  v.discount_valid_days AS "discountValidDays", v.grant_valid_days AS "grantValidDays", v.notes,
  json_build_object('id', creator.id, 'name', creator.name) AS "createdBy", v.created_at AS "createdAt", v.version`;

export const voucherTables = Prisma.sql`
  vouchers v CROSS JOIN (SELECT business_now() AS now) clock JOIN users creator ON creator.id = v.created_by
  LEFT JOIN packages p ON p.id = v.package_id LEFT JOIN dealers d ON d.id = v.dealer_id
  LEFT JOIN dealers f ON f.id = v.funded_by_dealer_id LEFT JOIN users h ON h.id = v.holder_id`;
