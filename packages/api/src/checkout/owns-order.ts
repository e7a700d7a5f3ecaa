import type { Deps } from '../deps';

const OWNS = 'SELECT 1 FROM orders WHERE id = $1 AND customer_id = $2';

/** Whether an order is this customer's; another's and an unknown one are the same to them. */
export const ownsOrder = async (
  { db }: Pick<Deps, 'db'>,
  { orderId, customerId }: { readonly orderId: string; readonly customerId: string },
): Promise<boolean> => (await db.sql('owns_order', OWNS, [orderId, customerId])).length > 0;
