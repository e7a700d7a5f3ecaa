import { expect, test } from 'vitest';
import { todayOf } from './today-of';

const now = new Date('2026-05-31T20:30:00Z');
const at = (createdAt: string, outcome = 'success') => ({ createdAt, outcome });

test('a day is the civil day of the zone: 20:30 in UTC is already tomorrow in Karachi', () => {
  const attempts = [at('2026-05-31T19:30:00Z'), at('2026-05-31T18:30:00Z')];
  expect(todayOf(attempts, { now, timeZone: 'UTC', isAll: true }).attempts).toBe(2);
  expect(todayOf(attempts, { now, timeZone: 'Asia/Karachi', isAll: true }).attempts).toBe(1);
});

test('everything that is not a success counts as refused', () => {
  const attempts = [at('2026-05-31T01:00:00Z'), at('2026-05-31T01:00:00Z', 'voucher_expired')];
  expect(todayOf(attempts, { now, timeZone: 'UTC', isAll: true })).toMatchObject({ redeemed: 1, refused: 1 });
});

test('the figures are complete only if an attempt of an earlier day was read, or all were', () => {
  const onlyToday = [at('2026-05-31T01:00:00Z')];
  expect(todayOf(onlyToday, { now, timeZone: 'UTC', isAll: false }).isComplete).toBe(false);
  expect(todayOf(onlyToday, { now, timeZone: 'UTC', isAll: true }).isComplete).toBe(true);
  const older = [...onlyToday, at('2026-05-30T23:59:59Z')];
  expect(todayOf(older, { now, timeZone: 'UTC', isAll: false }).isComplete).toBe(true);
});
