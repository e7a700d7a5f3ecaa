import type { Deps } from '@bizcoin/api/deps';
import {
  answerResetRequests,
  BEAT_MS,
  createHerald,
  deliverOutbox,
  expireDiscounts,
  expireGrants,
  foldAllUses,
  processWebhooks,
  reconcilePayments,
  remindOfExpiry,
  sweepPastDisputes,
  tidyUp,
} from '@bizcoin/api/jobs';
import type { NoticeChannel } from '@bizcoin/messaging';
import { auditBooks } from './books/audit-books';
import { sendNotices } from './notice/send-notices';
import type { Schedule } from './task/task';

/** What just happened is on screens a moment later. */
const OUTBOX_IDLE_MS = 100;

/** Everything the worker does, and when (docs/operations.md). */
export const schedule = (deps: Deps, channels: readonly NoticeChannel[], herald = createHerald(deps.db)): Schedule => ({
  polled: [
    { name: 'processWebhooks', work: () => processWebhooks(deps) },
    { name: 'deliverOutbox', idleMs: OUTBOX_IDLE_MS, work: () => deliverOutbox(deps, herald) },
    { name: 'beat', idleMs: BEAT_MS, work: () => herald.beat() },
    { name: 'answerResetRequests', work: () => answerResetRequests(deps) },
    { name: 'sendNotices', work: () => (channels.length === 0 ? Promise.resolve(0) : sendNotices(deps, channels)) },
  ],
  periodic: [
    { name: 'reconcilePayments', every: 'minute', work: () => reconcilePayments(deps) },
    { name: 'expireGrants', every: 'minute', work: () => expireGrants(deps) },
    { name: 'expireDiscounts', every: 'minute', work: () => expireDiscounts(deps) },
    { name: 'foldAllUses', every: 'minute', work: () => foldAllUses(deps) },
    { name: 'remindOfExpiry', every: 'five minutes', work: () => remindOfExpiry(deps) },
    { name: 'sweepPastDisputes', every: 'night', work: () => sweepPastDisputes(deps) },
    { name: 'tidyUp', every: 'night', work: () => tidyUp(deps) },
    { name: 'checkBooks', every: 'night', work: () => auditBooks(deps) },
  ],
});
