import type { Effect } from './effect';
import { activatePackage } from './effects/activate-package';
import { addMessages } from './effects/add-messages';
import { grantBizcoins } from './effects/grant-bizcoins';
import { saveDiscount } from './effects/save-discount';
import type { KnownFacts } from './redemption-facts';
import type { VoucherType } from './voucher-type';

const effectOfType = {
  message: addMessages,
  credit: grantBizcoins,
  package: activatePackage,
  percentage: saveDiscount,
} as const satisfies Record<VoucherType, (facts: KnownFacts) => Effect | null>;

/** What redeeming this voucher now would do; `null` if it could change nothing or not be kept within bounds. */
export const effectOf = (facts: KnownFacts): Effect | null => effectOfType[facts.voucher.type](facts);
