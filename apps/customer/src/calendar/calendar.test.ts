import { expect, test } from 'vitest';
import { isCivilDate } from './is-civil-date';
import { lastDayBefore } from './last-day-before';
import { monthBeside } from './month-beside';

test('what ends at midnight is good through the day before, in the zone that reads it', () => {
  expect(lastDayBefore('2026-05-31T19:00:00Z', 'Asia/Karachi')).toBe('2026-05-31');
  expect(lastDayBefore('2026-05-31T19:00:00Z', 'America/New_York')).toBe('2026-05-31');
  expect(lastDayBefore('2026-06-01T03:59:00Z', 'Asia/Karachi')).toBe('2026-06-01');
});

test('what ends on a day of 23 hours is good through the day that its calendar shows', () => {
  expect(lastDayBefore('2026-03-28T23:00:00Z', 'Europe/Berlin')).toBe('2026-03-28');
  expect(lastDayBefore('2026-03-29T22:00:00Z', 'Europe/Berlin')).toBe('2026-03-29');
});

test('months go on over the turn of a year, both ways', () => {
  expect(monthBeside('2026-12', 1)).toBe('2027-01');
  expect(monthBeside('2026-01', -1)).toBe('2025-12');
});

test.each(['2026-02-30', '2026-13-01', '0026-01-01', '9999-01-01', '2026-1-1', 'today', ''])(
  '"%s" is no day to filter by',
  (text) => expect(isCivilDate(text)).toBe(false),
);

test('a leap day is a day', () => expect(isCivilDate('2028-02-29')).toBe(true));
