import { endsAfterDays, moneyColumn } from '@bizcoin/db';
import type { Benefit, VoucherType } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { instantOrNull } from '../input/instant';
import type { ShelfVoucher } from './shelf-voucher';

export type ShelfState = 'available' | 'used' | 'expired';

export interface ShelfRow {
  readonly state: ShelfState;
  readonly voucher: ShelfVoucher;
}

const SHELF_MAX = 200;

// Listed or assigned vouchers that this customer could have: audience, holder and ownership as in the rules. The order
// is by what ends first, as the shelf shows it.
const SHELF = `
  SELECT v.id, v.type, CASE v.type WHEN 'credit' THEN v.value ELSE trim_scale(v.value) END AS value, v.code_tail, v.holder_id IS NOT NULL AS assigned,
    v.starts_at, v.expires_on::text AS expires_on, v.time_zone, v.expires_at, v.max_discount, v.currency,
    v.discount_valid_days, v.grant_valid_days, p.id AS package_id, p.name AS package_name, p.messages AS package_messages, p.days AS package_days,
    uses.last_used_at, uses.uses >= v.per_customer_limit AS used, v.expires_at <= business_now() AS expired,
    business_now() AS now, shop.value AS shop_time_zone
  FROM users u
  JOIN vouchers v ON (v.listed OR v.holder_id = u.id) AND (v.holder_id IS NULL OR v.holder_id = u.id) AND (v.dealer_id IS NULL OR v.dealer_id = u.dealer_id)
  LEFT JOIN packages p ON p.id = v.package_id
  JOIN LATERAL (SELECT count(*)::integer AS uses, max(w.used_at) AS last_used_at FROM voucher_usage w
    WHERE w.voucher_id = v.id AND w.user_id = u.id AND w.use_returned_at IS NULL) uses ON true
  JOIN LATERAL (SELECT value FROM settings WHERE name = 'time_zone' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1) shop ON true
  WHERE u.id = $1 AND u.id <> v.created_by
    AND NOT EXISTS (SELECT 1 FROM dealer_members m WHERE m.user_id = u.id AND m.dealer_id = v.funded_by_dealer_id)
    AND (uses.uses >= v.per_customer_limit OR (v.is_active AND (v.starts_at IS NULL OR v.starts_at <= business_now())
      AND (v.expires_at <= business_now() OR CASE WHEN v.sharded
        THEN EXISTS (SELECT 1 FROM voucher_counters c WHERE c.voucher_id = v.id AND (c.cap IS NULL OR c.used < c.cap))
        ELSE v.usage_count < v.usage_limit END)))
  ORDER BY v.expires_at NULLS LAST, v.id LIMIT ${SHELF_MAX}`;

interface Row {
  id: string;
  type: VoucherType;
  value: string | null;
  code_tail: string;
  assigned: boolean;
  starts_at: Date | null;
  expires_on: string | null;
  time_zone: string;
  expires_at: Date | null;
  max_discount: string | null;
  currency: string;
  discount_valid_days: number | null;
  grant_valid_days: number | null;
  package_id: string | null;
  package_name: string | null;
  package_messages: number | null;
  package_days: number | null;
  last_used_at: Date | null;
  used: boolean;
  expired: boolean | null;
  now: Date;
  shop_time_zone: string;
}

/** Every voucher this customer may see by name, with its state; the soonest expiry first. */
export async function readShelfRows({ db }: Deps, customerId: string): Promise<ShelfRow[]> {
  const rows = await db.sql<Row>('read_shelf', SHELF, [customerId]);
  return rows.map((row) => ({
    state: row.used ? 'used' : row.expired === true ? 'expired' : 'available',
    voucher: shelfVoucher(row),
  }));
}

const shelfVoucher = (row: Row): ShelfVoucher => ({
  voucherId: row.id,
  type: row.type,
  benefit: benefitToday(row),
  codeTail: row.code_tail,
  assigned: row.assigned,
  startsAt: instantOrNull(row.starts_at),
  expiresOn: row.expires_on,
  timeZone: row.time_zone,
  expiresAt: instantOrNull(row.expires_at),
  redeemedAt: instantOrNull(row.last_used_at),
});

function benefitToday(row: Row): Benefit {
  const until = (days: number | null) =>
    days === null ? null : endsAfterDays(row.now, days, row.shop_time_zone).at.toISOString();
  const value = row.value ?? '';
  switch (row.type) {
    case 'message':
      return { messages: Number.parseInt(value, 10) };
    case 'credit':
      return { bizcoins: value, expiresAt: until(row.grant_valid_days) };
    case 'percentage':
      return {
        percent: value,
        maxDiscount: row.max_discount && moneyColumn(row.max_discount, row.currency),
        validUntil: until(row.discount_valid_days),
      };
    case 'package':
      return {
        packageId: row.package_id ?? '',
        name: row.package_name ?? '',
        messages: row.package_messages ?? 0,
        endsAt: until(row.package_days) ?? row.now.toISOString(),
      };
  }
}
