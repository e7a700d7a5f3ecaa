import { moneyColumn } from '@bizcoin/db';
import type { Deps } from '../deps';
import { instantOrNull } from '../input/instant';

export interface SavedDiscountRow {
  readonly id: string;
  readonly percent: string;
  readonly maxDiscount: string | null;
  readonly minPurchase: string | null;
  readonly currency: string;
  readonly status: 'saved' | 'reserved' | 'consumed' | 'expired' | 'rolled_back';
  readonly validUntil: string | null;
  /** The order that holds it back or used it. */
  readonly orderId: string | null;
}

const DISCOUNTS_MAX = 100;

// A saved discount past its time reads as expired at once; the row itself is closed by a job later.
const DISCOUNTS = `
  SELECT id, trim_scale(percent) AS percent, max_discount, min_purchase, currency, valid_until, order_id,
    CASE WHEN status = 'saved' AND valid_until <= business_now() THEN 'expired' ELSE status END AS status
  FROM saved_discounts WHERE customer_id = $1
  ORDER BY (status IN ('saved', 'reserved')) DESC, valid_until NULLS LAST, id DESC LIMIT ${DISCOUNTS_MAX}`;

interface Row {
  id: string;
  percent: string;
  max_discount: string | null;
  min_purchase: string | null;
  currency: string;
  status: SavedDiscountRow['status'];
  valid_until: Date | null;
  order_id: string | null;
}

/** A customer's saved discounts: those still good first, the soonest to end first. */
export async function listSavedDiscounts({ db }: Deps, customerId: string): Promise<SavedDiscountRow[]> {
  const rows = await db.sql<Row>('list_saved_discounts', DISCOUNTS, [customerId]);
  return rows.map((row) => ({
    id: row.id,
    percent: row.percent,
    maxDiscount: row.max_discount && moneyColumn(row.max_discount, row.currency),
    minPurchase: row.min_purchase && moneyColumn(row.min_purchase, row.currency),
    currency: row.currency,
    status: row.status,
    validUntil: instantOrNull(row.valid_until),
    orderId: row.order_id,
  }));
}
