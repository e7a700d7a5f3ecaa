import type { Desk } from '../desk';
import { errorReply, jsonReply, type Reply } from '../http/reply';
import { listQuery } from './api-input';
import { paymentView } from './payment-view';

const PAGE_SIZE = 100;

/** Oldest first, from an instant on. The cursor counts payments, which are never removed, so pages neither skip nor repeat. */
export function pageOfPayments({ store, address }: Desk, query: URLSearchParams): Reply {
  const parsed = listQuery.safeParse(Object.fromEntries(query));
  if (!parsed.success) return errorReply(400, 'invalid_input');
  const sinceMs = parsed.data.since === undefined ? 0 : Date.parse(parsed.data.since);
  const start = parsed.data.cursor ?? 0;
  const all = store.payments();
  const page = [];
  let at = start;
  for (; at < all.length && page.length < PAGE_SIZE; at++) {
    const payment = all[at];
    if (payment?.api === 'sandbox' && Date.parse(payment.createdAt) >= sinceMs) page.push(payment);
  }
  return jsonReply(200, {
    payments: page.map((payment) => paymentView(payment, address())),
    nextCursor: at < all.length ? String(at) : null,
  });
}
