import { accept, type Outcome, refuse } from '../../refusal/outcome';
import type { RollbackEffect } from './rollback-effect';
import type { GivenDiscount } from './rollback-facts';

/** Only while it is saved: an order counts on a reserved one, and a consumed or expired one has nothing left. */
export function withdrawDiscount({ status }: GivenDiscount): Outcome<RollbackEffect> {
  if (status === 'saved') return accept({ kind: 'withdraw_discount' });
  if (status === 'rolled_back') return refuse({ code: 'already_rolled_back' });
  return refuse({ code: 'rollback_not_possible', reason: `discount_${status}`, remaining: '0' });
}
