import type { Deps } from '../deps';
import { listSavedDiscounts, type SavedDiscountRow } from './list-saved-discounts';
import { readShelfRows, type ShelfState } from './read-shelf-rows';
import type { ShelfVoucher } from './shelf-voucher';

export interface Shelf {
  readonly available: ShelfVoucher[];
  readonly savedDiscounts: SavedDiscountRow[];
  readonly used: ShelfVoucher[];
  readonly expired: ShelfVoucher[];
}

/** What a customer can redeem without typing a code, and what became of the rest (docs/vouchers.md). */
export async function getShelf(deps: Deps, customerId: string): Promise<Shelf> {
  const [rows, savedDiscounts] = await Promise.all([
    readShelfRows(deps, customerId),
    listSavedDiscounts(deps, customerId),
  ]);
  const inState = (state: ShelfState) => rows.filter((row) => row.state === state).map((row) => row.voucher);
  return { available: inState('available'), savedDiscounts, used: inState('used'), expired: inState('expired') };
}
