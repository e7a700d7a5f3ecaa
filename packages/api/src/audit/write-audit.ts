import { newId, type Prisma, type Transaction } from '@bizcoin/db';
import type { Actor } from './actor';

export interface AuditEntry {
  /** Null for a command of the operator, who is nobody in the database. */
  readonly actor: Actor | null;
  /** The procedure's name. */
  readonly action: string;
  readonly subject: {
    readonly kind: 'voucher' | 'redemption' | 'customer' | 'person' | 'ticket' | 'order';
    readonly id: string;
  };
  readonly reason: string | null;
  /** Null where nothing was there before. No codes and no personal data: the log keeps them for ever. */
  readonly before: Prisma.InputJsonObject | null;
  readonly after: Prisma.InputJsonObject | null;
}

/** Writes who changed what, why, from what to what, in the transaction of the change itself (docs/audit.md). */
export async function writeAudit(
  tx: Transaction,
  { actor, action, subject, reason, before, after }: AuditEntry,
): Promise<void> {
  await tx.auditLog.createMany({
    data: {
      id: newId(),
      actorId: actor?.userId ?? null,
      ip: actor?.ip ?? null,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      reason,
      ...(before && { before }),
      ...(after && { after }),
    },
  });
}
