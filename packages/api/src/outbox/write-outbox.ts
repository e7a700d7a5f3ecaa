import type { Prisma, Transaction } from '@bizcoin/db';
import type { OutboxTopic } from './outbox-notices';
import type { QuietTopic } from './quiet-topics';

export interface OutboxNews {
  readonly topic: OutboxTopic | QuietTopic;
  /** Null for what concerns the staff alone. */
  readonly userId: string | null;
  readonly payload: Prisma.InputJsonObject;
}

/** Leaves word of a change with the change itself; the worker passes it on (docs/notices.md). */
export async function writeOutbox(tx: Transaction, { topic, userId, payload }: OutboxNews): Promise<void> {
  await tx.outboxMessage.createMany({ data: { topic, userId, payload } });
}
