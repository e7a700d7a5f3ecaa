import { type Outcome, refuse } from '../../refusal/outcome';
import { endPackage } from './end-package';
import type { RollbackEffect } from './rollback-effect';
import type { RollbackFacts } from './rollback-facts';
import { takeBizcoins } from './take-bizcoins';
import { takeMessages } from './take-messages';
import { withdrawDiscount } from './withdraw-discount';

/** Whether a redemption can be reversed, and by what (docs/vouchers.md). Once only: `already_rolled_back`. */
export function decideRollback({ level, alreadyRolledBack, given }: RollbackFacts): Outcome<RollbackEffect> {
  if (alreadyRolledBack) return refuse({ code: 'already_rolled_back' });
  switch (given.kind) {
    case 'grant_bizcoins':
      return takeBizcoins(given, level);
    case 'add_messages':
      return takeMessages(given, level);
    case 'activate_package':
      return endPackage(given);
    case 'save_discount':
      return withdrawDiscount(given);
  }
}
