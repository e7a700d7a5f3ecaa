/** What the worker does while nobody asks: each is idempotent, safe in two copies, and answers how many rows it handled. */
export { type ClaimedDelivery, claimDeliveries } from './delivery/claim-deliveries';
export { recordDelivery } from './delivery/record-delivery';
export { expireDiscounts } from './discount/expire-discounts';
export { BEAT_MS } from './live/ear';
export { createHerald } from './live/herald';
export { deliverOutbox } from './outbox/deliver-outbox';
export { processWebhooks } from './payment/process-webhooks';
export { type ReconcilerPass, reconcilePayments } from './reconciler/reconcile-payments';
export { sweepPastDisputes } from './reconciler/sweep-past-disputes';
export { answerResetRequests } from './reset/answer-reset-requests';
export { resetLink } from './reset/reset-link';
export { foldAllUses } from './upkeep/fold-all-uses';
export { tidyUp } from './upkeep/tidy-up';
export { expireGrants } from './wallet/expire-grants';
export { remindOfExpiry } from './wallet/remind-of-expiry';
