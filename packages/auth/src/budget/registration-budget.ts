import type { Database } from '@bizcoin/db';
import type { Outcome } from '@bizcoin/domain';
import { addressBudgetKey } from './address-budget-key';
import { takeWindowSlot } from './window-budget';

const LIMIT = 100;
const WINDOW_SECONDS = 3_600;

/** 100 registrations an hour and address, refused ones too (docs/accounts.md); then `too_many_attempts`. */
export const takeRegistrationSlot = (
  deps: { readonly db: Pick<Database, 'sql'>; readonly budgetFactor: number },
  ip: string | null,
): Promise<Outcome<null>> =>
  takeWindowSlot(deps, {
    subject: `register:address:${addressBudgetKey(ip)}`,
    limit: LIMIT,
    windowSeconds: WINDOW_SECONDS,
  });
