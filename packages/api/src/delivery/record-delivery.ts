import type { Deps } from '../deps';
import { ATTEMPTS_MAX, type ClaimedDelivery } from './claim-deliveries';

/** How a try ended, as the channel tells it. */
export type DeliveryResult =
  | { readonly outcome: 'delivered'; readonly providerId: string | null }
  | { readonly outcome: 'rejected' | 'later'; readonly code: string };

const RECORD = `
  UPDATE notice_deliveries SET status = $3, error = $4, provider_id = $5,
    resolved_at = CASE WHEN $3 = 'waiting' THEN NULL ELSE business_now() END
  WHERE notification_id = $1 AND channel = $2 AND status = 'waiting' AND attempts = $6`;

/**
 * Writes down how a try ended. A try that took so long that another one began meanwhile writes nothing: the later one
 * does.
 */
export async function recordDelivery(
  { db }: Pick<Deps, 'db'>,
  { notificationId, channel, attempts }: Pick<ClaimedDelivery, 'notificationId' | 'channel' | 'attempts'>,
  result: DeliveryResult,
): Promise<void> {
  const [status, error, providerId] =
    result.outcome === 'delivered'
      ? (['delivered', null, result.providerId] as const)
      : ([statusAfter(result.outcome, attempts), result.code, null] as const);
  await db.sql('record_delivery', RECORD, [notificationId, channel, status, error, providerId, attempts]);
}

const statusAfter = (outcome: 'rejected' | 'later', attempts: number) => {
  if (outcome === 'rejected') return 'rejected';
  return attempts >= ATTEMPTS_MAX ? 'given_up' : 'waiting';
};
