import type { Transaction } from '@bizcoin/db';
import type { RollbackEffect } from '@bizcoin/domain';
import { endPackage } from './end-package';
import { lockGrant } from './lock-grant';
import { lockMessages } from './lock-messages';
import { lockPackage } from './lock-package';
import { lockSavedDiscount } from './lock-saved-discount';
import type { Redemption } from './redemption';
import type { Reversal, Standing, Taken } from './reversal';
import { takeBizcoins } from './take-bizcoins';
import { takeMessages } from './take-messages';
import { withdrawDiscount } from './withdraw-discount';

const lockOf = { credit: lockGrant, message: lockMessages, package: lockPackage, percentage: lockSavedDiscount };

/** Locks what a redemption gave and says how it stands. */
export const lockBenefit = (tx: Transaction, redemption: Redemption): Promise<Standing> =>
  lockOf[redemption.type](tx, redemption);

/** Takes the benefit back by new records (docs/vouchers.md). */
export function applyRollback(tx: Transaction, reversal: Reversal, effect: RollbackEffect): Promise<Taken> {
  switch (effect.kind) {
    case 'take_bizcoins':
      return takeBizcoins(tx, reversal, effect.amount);
    case 'take_messages':
      return takeMessages(tx, reversal, effect.messages);
    case 'end_package':
      return endPackage(tx, reversal, effect.absorbed);
    case 'withdraw_discount':
      return withdrawDiscount(tx, reversal);
  }
}
