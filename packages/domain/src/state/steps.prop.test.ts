import fc from 'fast-check';
import { expect, test } from 'vitest';
import { savedDiscountStatuses, savedDiscountSteps } from '../discount/saved-discount-status';
import { isPaid, orderStatuses, orderSteps } from '../order/order-status';
import { isLivePayment, paymentStatuses, paymentSteps } from '../order/payment-status';
import { holdStatuses, holdSteps } from '../wallet/hold-status';
import { mayBecome, type Steps } from './steps';

const machines: readonly [string, readonly string[], Steps<string>, start: string][] = [
  ['orders', orderStatuses, orderSteps, 'pending'],
  ['payments', paymentStatuses, paymentSteps, 'created'],
  ['holds', holdStatuses, holdSteps, 'open'],
  ['saved discounts', savedDiscountStatuses, savedDiscountSteps, 'saved'],
];

/** A walk of the machine: whatever is asked for, only what is legal happens. */
function walk<S extends string>(steps: Steps<S>, start: S, asked: readonly S[]): S[] {
  const path = [start];
  for (const to of asked) if (mayBecome(steps, path.at(-1) ?? start, to)) path.push(to);
  return path;
}

test.each(machines)('%s: no step leads nowhere, twice or outside the list of statuses', (_, statuses, steps) => {
  expect(steps.filter(([from, to]) => from === to || !statuses.includes(from) || !statuses.includes(to))).toEqual([]);
  expect(new Set(steps.map(String)).size).toBe(steps.length);
});

test.each(machines)('%s: every status can be reached', (_, statuses, steps, start) => {
  const reached = new Set([start]);
  for (const _round of statuses) for (const [from, to] of steps) if (reached.has(from)) reached.add(to);
  expect([...reached].sort()).toEqual([...statuses].sort());
});

test('an order that was paid is never unpaid again, whatever happens', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...orderStatuses)), (asked) => {
      const path = walk(orderSteps, 'pending', asked);
      const first = path.findIndex(isPaid);
      expect(first === -1 || path.slice(first).every(isPaid)).toBe(true);
    }),
  );
});

test('a captured payment, a resolved hold and a withdrawn or expired discount never change again', () => {
  const finalOf = (statuses: readonly string[], steps: Steps<string>) =>
    statuses.filter((status) => !statuses.some((to) => mayBecome(steps, status, to)));
  expect(finalOf(paymentStatuses, paymentSteps)).toEqual(['captured']);
  expect(finalOf(holdStatuses, holdSteps)).toEqual(['captured', 'voided']);
  expect(finalOf(savedDiscountStatuses, savedDiscountSteps)).toEqual(['expired', 'rolled_back']);
  expect(finalOf(orderStatuses, orderSteps)).toEqual(['refunded']);
});

test('a payment that is not live comes back only as a success', () => {
  const revived = paymentSteps.filter(([from, to]) => !isLivePayment(from) && isLivePayment(to)).map(([, to]) => to);
  expect([...new Set(revived)].sort()).toEqual(['authorized', 'captured']);
});
