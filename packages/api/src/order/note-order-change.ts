import type { Query } from '@bizcoin/db';

const NOTE = `
  INSERT INTO outbox_messages (topic, user_id, payload)
  SELECT 'order.changed', customer_id, jsonb_build_object('orderId', id) FROM orders WHERE id = $1::uuid`;

/** Leaves word that an order stands otherwise now, where no notice tells of it: open screens show it (docs/live.md). */
export async function noteOrderChange(query: Query, orderId: string): Promise<void> {
  await query('note_order_change', NOTE, [orderId]);
}
