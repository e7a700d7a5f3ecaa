import type { Ask } from './books/books';
import type { Invariant } from './invariants/invariant';
import { invariants } from './invariants/invariants';
import { type BookCheck, ROWS_MAX } from './report/book-report';
import { checkOf } from './report/check-of';
import { firstRows } from './report/first-rows';
import type { Recomputation } from './walks/recomputation';
import { restorationsOfPurchases } from './walks/restorations-of-purchases';
import { splitsOfOrders } from './walks/splits-of-orders';

const recomputations: readonly Recomputation[] = [splitsOfOrders, restorationsOfPurchases];

/** Every invariant that our own tables can answer: the questions put to the database, then the rules put to its rows. */
export async function checkTables(ask: Ask, now: Date): Promise<BookCheck[]> {
  const checks: BookCheck[] = [];
  for (const invariant of invariants) checks.push(checkOf(invariant, await faultsOf(ask, invariant, now)));
  for (const one of recomputations) checks.push(checkOf(one, await firstRows(one.faults(ask))));
  return checks;
}

// The oldest first: ids are ordered by time, and what broke first usually broke the rest.
const faultsOf = (ask: Ask, { query }: Invariant, now: Date) =>
  ask<object>(`SELECT * FROM (${query}) faults ORDER BY 1 LIMIT ${ROWS_MAX + 1}`, query.includes('$1') ? [now] : []);
