import type { GatewayEvent } from '@bizcoin/payments';
import type { Deps } from '../deps';

const STORE = `
  INSERT INTO webhook_events (gateway, event_id, type, gateway_reference, payment_id)
  SELECT $1, $2, $3, $4, p.id FROM (SELECT 1) one LEFT JOIN payments p ON p.id = $5::uuid
  ON CONFLICT DO NOTHING`;

/** Keeps a verified webhook, once; the worker follows it. Its own words are not believed: the payment is fetched. */
export async function storeWebhook(
  { db, payments }: Pick<Deps, 'db' | 'payments'>,
  event: GatewayEvent,
): Promise<void> {
  const { id, type, reference, paymentId } = event;
  if (reference === null && paymentId === null) return;
  await db.sql('store_webhook', STORE, [payments.name, id, type, reference, paymentId]);
}
