import { isEqual, isZero } from '../../money/amount';
import { formatBizcoins } from '../../money/bizcoins';
import { accept, type Outcome, refuse } from '../../refusal/outcome';
import { mayTakeRemainder } from './may-take-remainder';
import type { RollbackEffect } from './rollback-effect';
import type { GivenBizcoins } from './rollback-facts';

/** Only a grant that is wholly unspent and unheld; full access may take back what remains of another. */
export function takeBizcoins({ amount, remaining, held }: GivenBizcoins, level: number): Outcome<RollbackEffect> {
  const whole = isEqual(remaining, amount);
  if (whole || (mayTakeRemainder(level) && !isZero(remaining)))
    return accept({ kind: 'take_bizcoins', amount: remaining });
  const reason = isZero(held) ? 'bizcoins_spent' : 'bizcoins_held';
  return refuse({ code: 'rollback_not_possible', reason, remaining: formatBizcoins(remaining) });
}
