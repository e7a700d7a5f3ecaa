import { expect, test } from 'vitest';
import { pollAfter } from './poll-after';

test('a payment that is being confirmed is asked about often at first, then less often, and never after its end', () => {
  expect([0, 59_999, 60_000].map((watched) => pollAfter('confirming', watched))).toEqual([1_500, 1_500, 5_000]);
  expect((['paid', 'cancelled', 'expired'] as const).map((scene) => pollAfter(scene, 0))).toEqual([
    false,
    false,
    false,
  ]);
});

test('an order that waits for the customer is asked about now and then: it may be paid in another tab', () => {
  expect(pollAfter('open', 0)).toBe(10_000);
});
