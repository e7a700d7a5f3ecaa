import { expectTypeOf, test } from 'vitest';
import { type Outcome, refuse } from './outcome';
import type { Refusal, RefusalFacts } from './refusal';
import type { RefusalCode } from './refusal-codes';

declare const outcome: Outcome<number>;

test('every code is a refusal and every refusal has a listed code', () => {
  expectTypeOf<Refusal['code']>().toEqualTypeOf<RefusalCode>();
});

test('facts belong to codes that exist', () => {
  expectTypeOf<keyof RefusalFacts>().toExtend<RefusalCode>();
});

test('a refusal without its facts, or with those of another, does not compile', () => {
  // @ts-expect-error the customer would not read when
  refuse({ code: 'voucher_already_redeemed' });
  // @ts-expect-error a disabled voucher has no start
  refuse({ code: 'voucher_disabled', startsAt: '2026-05-01T00:00:00Z' });
  // @ts-expect-error no such code
  refuse({ code: 'voucher_lost' });
});

test('the value can be reached only after asking whether there is one', () => {
  // @ts-expect-error it may have been refused
  expectTypeOf(outcome.value).toBeNumber();
  if (outcome.ok) expectTypeOf(outcome.value).toBeNumber();
  else expectTypeOf(outcome.refusal).toEqualTypeOf<Refusal>();
});
