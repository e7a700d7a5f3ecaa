import { expect, test } from 'vitest';
import { daysLeft } from './days-left';

test('the last good day counts as 0 until its last minute in the voucher’s zone', () => {
  expect(daysLeft('2026-05-31', 'Asia/Karachi', new Date('2026-05-31T18:59:59Z'))).toBe(0);
  expect(daysLeft('2026-05-31', 'Asia/Karachi', new Date('2026-05-31T19:00:00Z'))).toBe(-1);
});

test('the same instant is another day in another zone', () => {
  const now = new Date('2026-05-28T22:00:00Z');
  expect(daysLeft('2026-05-31', 'America/New_York', now)).toBe(3);
  expect(daysLeft('2026-05-31', 'Asia/Karachi', now)).toBe(2);
});

test('a day of 23 or 25 hours counts as one day', () => {
  expect(daysLeft('2026-03-30', 'Europe/Berlin', new Date('2026-03-28T22:30:00Z'))).toBe(2);
  expect(daysLeft('2026-10-26', 'Europe/Berlin', new Date('2026-10-24T22:30:00Z'))).toBe(1);
});
