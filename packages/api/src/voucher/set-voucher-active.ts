import { inTransaction } from '@bizcoin/db';
import { type Outcome, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { writeOutbox } from '../outbox/write-outbox';
import type { DealerScope } from '../procedures/dealer-procedure';
import { getVoucher } from './get-voucher';
import { lockVoucher } from './lock-voucher';
import type { VoucherView } from './voucher-view';

interface Activation {
  readonly actor: Actor;
  readonly scope: DealerScope;
  readonly voucherId: string;
  readonly active: boolean;
  readonly reason: string;
}

/**
 * Stops a voucher, or lets it be redeemed again. Once this answers, no redemption is granted that was decided before.
 * Asking for what is already so changes nothing. Refuses with `not_found` outside the scope.
 */
export async function setVoucherActive(
  { db }: Pick<Deps, 'db'>,
  activation: Activation,
): Promise<Outcome<VoucherView>> {
  const { actor, scope, voucherId, active, reason } = activation;
  return inTransaction(db, async (tx) => {
    const locked = await lockVoucher(tx, { voucherId, scope });
    if (locked === null) return refuse({ code: 'not_found' });
    if (locked.voucher.isActive !== active) {
      await tx.voucher.updateMany({ where: { id: voucherId }, data: { isActive: active, version: { increment: 1 } } });
      const subject = { kind: 'voucher', id: voucherId } as const;
      await writeOutbox(tx, { topic: 'voucher.changed', userId: null, payload: { voucherId } });
      const states = { before: { active: !active }, after: { active } };
      await writeAudit(tx, { actor, action: 'voucher.setActive', subject, reason, ...states });
    }
    return getVoucher(tx, { voucherId, scope });
  });
}
