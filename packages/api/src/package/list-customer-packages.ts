import type { Deps } from '../deps';
import { instant } from '../input/instant';

export interface CustomerPackageView {
  readonly id: string;
  readonly name: string;
  readonly messagesAllowed: number;
  readonly messagesUsed: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: 'active' | 'ended';
  readonly source: 'order' | 'voucher';
}

const PACKAGES_MAX = 200;

const PACKAGES = `
  SELECT id, name, messages_allowed, messages_used, starts_at, ends_at, ends_at > business_now() AS active, order_id IS NOT NULL AS ordered
  FROM customer_packages WHERE customer_id = $1 ORDER BY ends_at DESC, id LIMIT ${PACKAGES_MAX}`;

interface Row {
  id: string;
  name: string;
  messages_allowed: number;
  messages_used: number;
  starts_at: Date;
  ends_at: Date;
  active: boolean;
  ordered: boolean;
}

/** A customer's subscriptions, running and past, the one that ends last first. */
export async function listCustomerPackages(
  { db }: Pick<Deps, 'db'>,
  customerId: string,
): Promise<CustomerPackageView[]> {
  const rows = await db.sql<Row>('list_customer_packages', PACKAGES, [customerId]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    messagesAllowed: row.messages_allowed,
    messagesUsed: row.messages_used,
    startsAt: instant(row.starts_at),
    endsAt: instant(row.ends_at),
    state: row.active ? 'active' : 'ended',
    source: row.ordered ? 'order' : 'voucher',
  }));
}
