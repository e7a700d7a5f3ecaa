import { balancesAddUp } from './balances-add-up';
import { benefitsHaveCauses } from './benefits-have-causes';
import { disputesAddUp } from './disputes-add-up';
import { grantsCoverWallets } from './grants-cover-wallets';
import type { Invariant } from './invariant';
import { messagesAddUp } from './messages-add-up';
import { nothingIsOverdue } from './nothing-is-overdue';
import { ordersAreWhole } from './orders-are-whole';
import { refundsAddUp } from './refunds-add-up';
import { usesAreCounted } from './uses-are-counted';
import { walletsFollowLedger } from './wallets-follow-ledger';

/** What the database alone can tell, in the order of docs/integrity.md. I7 needs the gateway beside it. */
export const invariants: readonly Invariant[] = [
  ...balancesAddUp,
  ...walletsFollowLedger,
  ...grantsCoverWallets,
  ...usesAreCounted,
  ...benefitsHaveCauses,
  ...messagesAddUp,
  ...ordersAreWhole,
  ...refundsAddUp,
  ...disputesAddUp,
  ...nothingIsOverdue,
];
