import { describe, expect, test } from 'vitest';
import { bizcoins } from '../../money/bizcoins';
import { decideRollback } from './decide-rollback';
import type { GivenBenefit } from './rollback-facts';

const SUPPORT = 1;
const FULL_ACCESS = 2;
const rollBack = (level: number, given: GivenBenefit) => decideRollback({ level, alreadyRolledBack: false, given });
const notPossible = (reason: string, remaining: string) => ({
  ok: false,
  refusal: { code: 'rollback_not_possible', reason, remaining },
});

describe('credit', () => {
  const grant = (remaining: string, held = '0') =>
    ({ kind: 'grant_bizcoins', amount: bizcoins('25'), remaining: bizcoins(remaining), held: bizcoins(held) }) as const;

  test('wholly unspent and unheld is taken back by support', () => {
    const effect = { kind: 'take_bizcoins', amount: bizcoins('25') };
    expect(rollBack(SUPPORT, grant('25'))).toEqual({ ok: true, value: effect });
  });

  test('partly spent or held is refused to support, with what remains', () => {
    expect(rollBack(SUPPORT, grant('24.99'))).toEqual(notPossible('bizcoins_spent', '24.99'));
    expect(rollBack(SUPPORT, grant('20', '5'))).toEqual(notPossible('bizcoins_held', '20.00'));
  });

  test('what remains is taken back by full access, but never what is held', () => {
    const effect = { kind: 'take_bizcoins', amount: bizcoins('20') };
    expect(rollBack(FULL_ACCESS, grant('20', '5'))).toEqual({ ok: true, value: effect });
  });

  test('nothing remaining is refused to everybody', () => {
    expect(rollBack(FULL_ACCESS, grant('0'))).toEqual(notPossible('bizcoins_spent', '0.00'));
    expect(rollBack(FULL_ACCESS, grant('0', '25'))).toEqual(notPossible('bizcoins_held', '0.00'));
  });
});

describe('messages', () => {
  const added = (unused: number) => ({ kind: 'add_messages', messages: 500, unused }) as const;

  test('none of which was used are taken back by support', () => {
    expect(rollBack(SUPPORT, added(500))).toEqual({ ok: true, value: { kind: 'take_messages', messages: 500 } });
  });

  test('no more than the voucher gave are taken, however many the subscription has left', () => {
    expect(rollBack(SUPPORT, added(9_000))).toEqual({ ok: true, value: { kind: 'take_messages', messages: 500 } });
  });

  test('partly used are refused to support, and the rest taken by full access', () => {
    expect(rollBack(SUPPORT, added(499))).toEqual(notPossible('messages_used', '499'));
    expect(rollBack(FULL_ACCESS, added(499))).toEqual({ ok: true, value: { kind: 'take_messages', messages: 499 } });
  });

  test('all used are refused to everybody', () => {
    expect(rollBack(FULL_ACCESS, added(0))).toEqual(notPossible('messages_used', '0'));
  });
});

describe('package', () => {
  const activated = (used: number) => ({ kind: 'activate_package', allowed: 1_070, used, absorbed: 70 }) as const;

  test('without usage is ended, and the absorbed messages go back to the balance', () => {
    expect(rollBack(SUPPORT, activated(0))).toEqual({ ok: true, value: { kind: 'end_package', absorbed: 70 } });
  });

  test('with one message used is refused, to full access too', () => {
    expect(rollBack(FULL_ACCESS, activated(1))).toEqual(notPossible('messages_used', '1069'));
  });
});

describe('percentage', () => {
  const discount = (status: 'saved' | 'reserved' | 'consumed' | 'expired' | 'rolled_back') =>
    ({ kind: 'save_discount', status }) as const;

  test('is withdrawn while it is saved', () => {
    expect(rollBack(SUPPORT, discount('saved'))).toEqual({ ok: true, value: { kind: 'withdraw_discount' } });
  });

  test.each(['reserved', 'consumed', 'expired'] as const)('is refused while it is %s', (status) => {
    expect(rollBack(FULL_ACCESS, discount(status))).toEqual(notPossible(`discount_${status}`, '0'));
  });

  test('is rolled back once only', () => {
    expect(rollBack(FULL_ACCESS, discount('rolled_back'))).toEqual({
      ok: false,
      refusal: { code: 'already_rolled_back' },
    });
  });
});

test('a redemption is rolled back once only, whatever could still be taken', () => {
  const given = { kind: 'add_messages', messages: 5, unused: 5 } as const;
  const decision = decideRollback({ level: FULL_ACCESS, alreadyRolledBack: true, given });
  expect(decision).toEqual({ ok: false, refusal: { code: 'already_rolled_back' } });
});
