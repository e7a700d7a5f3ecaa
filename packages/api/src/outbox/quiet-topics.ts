/**
 * Changes that customers are not told of in words, but that stand on somebody's screen: they travel through the outbox
 * like all others and end in no notice (docs/live.md).
 */
const quietTopics = [
  'order.changed',
  'packages.changed',
  'redemption.reversed',
  'ticket.changed',
  'voucher.changed',
  'notices.read',
] as const;

export type QuietTopic = (typeof quietTopics)[number];

export const isQuietTopic = (topic: string): topic is QuietTopic => quietTopics.some((quiet) => quiet === topic);
