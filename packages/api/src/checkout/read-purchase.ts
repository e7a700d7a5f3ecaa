import { endsAfterDays, moneyColumn, type Query } from '@bizcoin/db';
import { EXPIRY_REMINDER_DAYS, money, type PurchaseFacts, type SavedDiscount } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { dateOrNull } from '../input/instant';
import { grantOf } from '../wallet/grant-of';
import type { PurchaseRow } from './purchase-row';

/** All that a purchase of one package by one customer depends on. */
export interface PurchaseReading {
  readonly facts: PurchaseFacts<string>;
  readonly packageName: string;
  readonly suspended: boolean;
  readonly timeZone: string;
}

const setting = (name: string) =>
  `(SELECT value FROM settings WHERE name = '${name}' AND effective_from <= business_now() ORDER BY effective_from DESC LIMIT 1)`;

/** By the placeholder of the package; the customer is the first parameter. */
export const selectPurchase = (packageId: '$2' | '$6') => `
  SELECT business_now() AS now, ${setting('currency')} AS currency, ${setting('rate')} AS rate, ${setting('time_zone')} AS time_zone,
    u.suspended_at IS NOT NULL AS suspended,
    p.id AS package_id, p.name AS package_name, p.messages, p.days, p.price::text AS price, p.currency AS package_currency, p.archived_at IS NULL AS on_sale,
    (SELECT coalesce(json_agg(json_build_object('id', g.id, 'category', g.category, 'remaining', g.remaining::text,
        'expiresAt', iso_instant(g.expires_at), 'createdAt', iso_instant(g.created_at))), '[]')
      FROM grants g WHERE g.user_id = u.id AND g.remaining > 0) AS grants,
    (SELECT coalesce(json_agg(json_build_object('id', d.id, 'status', d.status, 'percent', trim_scale(d.percent)::text,
        'maxDiscount', d.max_discount::text, 'minPurchase', d.min_purchase::text, 'currency', d.currency,
        'validUntil', iso_instant(d.valid_until), 'createdAt', iso_instant(d.created_at))), '[]')
      FROM saved_discounts d WHERE d.customer_id = u.id AND d.status = 'saved') AS discounts
  FROM users u LEFT JOIN packages p ON p.id = ${packageId}::uuid WHERE u.id = $1::uuid`;

const READ_PURCHASE = selectPurchase('$2');

/** A quote warns of coins that expire within the first reminder's days. */
const SOON_DAYS = EXPIRY_REMINDER_DAYS[0];

type GatewayMinimum = { readonly payments: Pick<Deps['payments'], 'minimum'> };

/** Reads the facts of a purchase in one query; null for a package nobody knows. */
export async function readPurchase(
  query: Query,
  deps: GatewayMinimum,
  { customerId, packageId }: { readonly customerId: string; readonly packageId: string },
): Promise<PurchaseReading | null> {
  const [row] = await query<PurchaseRow>('read_purchase', READ_PURCHASE, [customerId, packageId]);
  if (row === undefined) throw new Error(`The customer ${customerId} does not exist.`);
  return purchaseOf(row, deps);
}

export function purchaseOf(row: PurchaseRow, { payments }: GatewayMinimum): PurchaseReading | null {
  if (row.package_id === null) return null;
  const { now, currency, rate, time_zone: timeZone, suspended } = row;
  return {
    timeZone,
    suspended,
    packageName: row.package_name ?? '',
    facts: {
      now,
      currency,
      rate,
      soonUntil: endsAfterDays(now, SOON_DAYS, timeZone).at,
      minimum: money(payments.minimum(currency), currency),
      package: {
        id: row.package_id,
        messages: row.messages ?? 0,
        days: row.days ?? 0,
        price: money(moneyColumn(row.price ?? '0', currency), currency),
        onSale: row.on_sale === true && row.package_currency === currency,
      },
      grants: row.grants.map(grantOf),
      discounts: row.discounts.map((discount) => discountOf(discount)),
    },
  };
}

const discountOf = (row: PurchaseRow['discounts'][number]): SavedDiscount => ({
  ...row,
  maxDiscount: row.maxDiscount && moneyColumn(row.maxDiscount, row.currency),
  minPurchase: row.minPurchase && moneyColumn(row.minPurchase, row.currency),
  validUntil: dateOrNull(row.validUntil),
  createdAt: new Date(row.createdAt),
});
