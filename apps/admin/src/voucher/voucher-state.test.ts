import { expect, test } from 'vitest';
import { voucherState } from './voucher-state';

const expiresAt = '2026-06-01T00:00:00.000Z';
const open = { active: true, startsAt: null, expiresAt: null, usageLimit: 10, usageCount: 9 };
const now = Date.parse(expiresAt);

test('a voucher with a use left and no bounds is active', () => {
  expect(voucherState(open, now)).toBe('active');
});

test('the instant of expiry is already too late, the millisecond before is not', () => {
  expect(voucherState({ ...open, expiresAt }, now)).toBe('expired');
  expect(voucherState({ ...open, expiresAt }, now - 1)).toBe('active');
});

test('a voucher starts at its instant, not before', () => {
  expect(voucherState({ ...open, startsAt: expiresAt }, now - 1)).toBe('not_started');
  expect(voucherState({ ...open, startsAt: expiresAt }, now)).toBe('active');
});

test('the last use makes it used up; without a limit nothing does', () => {
  expect(voucherState({ ...open, usageCount: 10 }, now)).toBe('used_up');
  expect(voucherState({ ...open, usageLimit: null, usageCount: 1_000_000 }, now)).toBe('active');
});

test('the reason a customer would be told first is the one shown', () => {
  const everything = { active: false, startsAt: '2027-01-01T00:00:00Z', expiresAt, usageLimit: 1, usageCount: 1 };
  expect(voucherState(everything, now)).toBe('inactive');
  expect(voucherState({ ...everything, active: true }, now)).toBe('not_started');
  expect(voucherState({ ...everything, active: true, startsAt: null }, now)).toBe('expired');
});
