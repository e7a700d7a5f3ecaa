import { inTransaction } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import { openCode } from './open-code';

/** Shows a code again. The log says who looked at which voucher and why, never the code (docs/security.md). */
export async function revealVoucher(
  deps: Pick<Deps, 'db' | 'vault'>,
  { actor, voucherId, reason }: { actor: Actor; voucherId: string; reason: string },
): Promise<Outcome<{ code: string }>> {
  return inTransaction(deps.db, async (tx) => {
    if ((await tx.voucher.count({ where: { id: voucherId } })) === 0) return refuse({ code: 'not_found' });
    const code = await openCode(deps, tx, voucherId);
    const subject = { kind: 'voucher', id: voucherId } as const;
    await writeAudit(tx, { actor, action: 'voucher.reveal', subject, reason, before: null, after: null });
    return accept({ code });
  });
}
