import type { Deps } from '@bizcoin/api/deps';
import { type ClaimedDelivery, claimDeliveries, recordDelivery, resetLink } from '@bizcoin/api/jobs';
import type { NoticeChannel, SendResult } from '@bizcoin/messaging';
import { noticeUrl } from './notice-url';

type SendDeps = Pick<Deps, 'db' | 'log' | 'customerUrl'>;

/**
 * Sends what is due, up to ten deliveries at once, and answers how many there were (docs/messaging.md). A worker that dies
 * between sending and writing that down sends again; it never forgets one.
 */
export async function sendNotices(deps: SendDeps, channels: readonly NoticeChannel[]): Promise<number> {
  const names = channels.map(({ name }) => name);
  const claimed = await claimDeliveries(deps, names);
  const sent = await Promise.allSettled(claimed.map((delivery) => sendOne(deps, channels, delivery)));
  const failed = sent.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return claimed.length;
}

async function sendOne(deps: SendDeps, channels: readonly NoticeChannel[], delivery: ClaimedDelivery): Promise<void> {
  const channel = channels.find(({ name }) => name === delivery.channel);
  if (channel === undefined) throw new Error(`There is no channel ${delivery.channel}.`);
  const result = await send(deps, channel, delivery);
  await recordDelivery(deps, delivery, result);
  if (result.outcome === 'delivered') return;
  const { notificationId, kind, attempts } = delivery;
  const { outcome, code } = result;
  deps.log.warn({ notificationId, kind, channel: channel.name, attempts, outcome, code }, 'a notice was not delivered');
}

async function send(deps: SendDeps, channel: NoticeChannel, delivery: ClaimedDelivery): Promise<SendResult> {
  const { notificationId, userId, kind, facts, reader, obstacle, attempts } = delivery;
  if (obstacle !== null) return { outcome: 'rejected', code: obstacle };
  const withLink = kind === 'reset_requested';
  return channel.send({
    // Every letter with a link has a link of its own: a mailbox must not take the second for the first.
    id: withLink ? `${notificationId}.${attempts}` : notificationId,
    kind,
    facts,
    reader,
    url: withLink ? await resetLink(deps, userId) : noticeUrl(deps.customerUrl, kind, facts),
    settingsUrl: delivery.optional ? `${deps.customerUrl}/profile#notices` : null,
  });
}
