import type { Transaction } from '@bizcoin/db';

/** Leaves word with the change itself, so that the person hears of it even if it was somebody else (docs/notices.md). */
export async function tellPasswordChanged(tx: Pick<Transaction, 'outboxMessage'>, userId: string): Promise<void> {
  await tx.outboxMessage.createMany({ data: { topic: 'account.password_changed', userId, payload: {} } });
}
