import { accept, type Outcome, refuse } from '../../refusal/outcome';
import type { RollbackEffect } from './rollback-effect';
import type { GivenPackage } from './rollback-facts';

/** Only a package without usage, whoever asks: half of a package is none. */
export const endPackage = ({ allowed, used, absorbed }: GivenPackage): Outcome<RollbackEffect> =>
  used === 0
    ? accept({ kind: 'end_package', absorbed })
    : refuse({ code: 'rollback_not_possible', reason: 'messages_used', remaining: String(allowed - used) });
