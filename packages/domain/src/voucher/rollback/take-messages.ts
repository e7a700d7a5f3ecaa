import { accept, type Outcome, refuse } from '../../refusal/outcome';
import { mayTakeRemainder } from './may-take-remainder';
import type { RollbackEffect } from './rollback-effect';
import type { GivenMessages } from './rollback-facts';

/** Only messages none of which was used; full access may take back what remains of others. */
export function takeMessages({ messages, unused }: GivenMessages, level: number): Outcome<RollbackEffect> {
  const remaining = Math.max(0, Math.min(messages, unused));
  const whole = remaining === messages;
  if (whole || (mayTakeRemainder(level) && remaining > 0))
    return accept({ kind: 'take_messages', messages: remaining });
  return refuse({ code: 'rollback_not_possible', reason: 'messages_used', remaining: String(remaining) });
}
