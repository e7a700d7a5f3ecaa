import { describe, expect, test } from 'vitest';
import { civilDateIn } from './civil-date-in';
import { endOfCivilDay } from './end-of-civil-day';
import { endsAfterDays } from './ends-after-days';
import { firstInstantOfDay } from './first-instant-of-day';
import { isCivilDate } from './is-civil-date';
import { isTimeZone } from './is-time-zone';

describe('a day begins at the local midnight of its zone', () => {
  test.each([
    ['2026-05-31', 'UTC', '2026-05-31T00:00:00.000Z'],
    ['2026-05-31', 'Asia/Kolkata', '2026-05-30T18:30:00.000Z'],
    ['2026-05-31', 'Pacific/Kiritimati', '2026-05-30T10:00:00.000Z'],
    ['2026-05-31', 'Pacific/Pago_Pago', '2026-05-31T11:00:00.000Z'],
    ['2028-02-29', 'America/New_York', '2028-02-29T05:00:00.000Z'],
  ])('%s in %s', (date, zone, instant) => expect(firstInstantOfDay(date, zone).toISOString()).toBe(instant));
});

describe('a day whose clocks change is as long as it really is', () => {
  test.each([
    ['2026-03-29', 'Europe/Berlin', 23],
    ['2026-10-25', 'Europe/Berlin', 25],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-06-15', 'Europe/Berlin', 24],
  ])('%s in %s has %d hours', (date, zone, hours) => {
    expect(endOfCivilDay(date, zone).getTime() - firstInstantOfDay(date, zone).getTime()).toBe(hours * 3_600_000);
  });
});

describe('a day without a midnight begins when the clock jumps over it', () => {
  test.each([
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['2025-03-30', 'America/Scoresbysund', '2025-03-30T01:00:00.000Z'],
  ])('%s in %s', (date, zone, instant) => {
    const begin = firstInstantOfDay(date, zone);
    expect(begin.toISOString()).toBe(instant);
    expect(civilDateIn(begin, zone)).toBe(date);
    expect(civilDateIn(new Date(begin.getTime() - 1), zone) < date).toBe(true);
  });
});

test('where the first hour of a day is repeated the day begins with the first of the two', () => {
  expect(firstInstantOfDay('2026-11-01', 'America/Havana').toISOString()).toBe('2026-11-01T04:00:00.000Z');
  expect(civilDateIn(new Date('2026-11-01T04:30:00Z'), 'America/Havana')).toBe('2026-11-01');
});

test('where a clock shows the next day for a minute and is set back, the day begins when the one before is over', () => {
  expect(firstInstantOfDay('2010-11-07', 'America/St_Johns').toISOString()).toBe('2010-11-07T03:30:00.000Z');
});

test('where clocks are set back at midnight the repeated hour still belongs to the day before', () => {
  expect(firstInstantOfDay('2018-02-18', 'America/Sao_Paulo').toISOString()).toBe('2018-02-18T03:00:00.000Z');
  expect(civilDateIn(new Date('2018-02-18T02:30:00Z'), 'America/Sao_Paulo')).toBe('2018-02-17');
});

test('a day that Samoa skipped is empty: it begins and ends with the jump', () => {
  const jump = '2011-12-30T10:00:00.000Z';
  expect(firstInstantOfDay('2011-12-30', 'Pacific/Apia').toISOString()).toBe(jump);
  expect(endOfCivilDay('2011-12-30', 'Pacific/Apia').toISOString()).toBe(jump);
  expect(endOfCivilDay('2011-12-29', 'Pacific/Apia').toISOString()).toBe(jump);
});

test('thirty days end with the thirtieth day after today, wherever the shop is', () => {
  const now = new Date('2026-01-31T23:30:00Z');
  expect(endsAfterDays(now, 30, 'UTC')).toEqual({ on: '2026-03-02', at: new Date('2026-03-03T00:00:00Z') });
  expect(endsAfterDays(now, 30, 'Asia/Kolkata')).toEqual({ on: '2026-03-03', at: new Date('2026-03-03T18:30:00Z') });
  expect(endsAfterDays(now, 0, 'UTC').on).toBe('2026-01-31');
});

test('29 February is a date in leap years only', () => {
  expect(isCivilDate('2028-02-29')).toBe(true);
  expect(isCivilDate('2100-02-29')).toBe(false);
  expect(endsAfterDays(new Date('2028-02-28T12:00:00Z'), 1, 'UTC').on).toBe('2028-02-29');
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '26-01-01',
  '2026-1-1',
  '2026-01-01T00:00',
  ' 2026-01-01',
  '0026-01-01',
  '',
])('"%s" is not a civil date', (text) => expect(isCivilDate(text)).toBe(false));

test('only names of zones are zones', () => {
  expect(['UTC', 'Europe/Berlin', 'Asia/Calcutta', 'Asia/Kolkata'].every(isTimeZone)).toBe(true);
  expect(['', 'Mars/Olympus', '+02:00', 'Europe/Berlin ', '../etc'].some(isTimeZone)).toBe(false);
});

test('the date follows the clock across midnight in every zone asked for, in whatever order', () => {
  const [before, after] = [new Date('2026-03-28T22:59:59.999Z'), new Date('2026-03-28T23:00:00.000Z')];
  const dates = [before, after, before].map((instant) => civilDateIn(instant, 'Europe/Berlin'));
  expect(dates).toEqual(['2026-03-28', '2026-03-29', '2026-03-28']);
  expect(civilDateIn(after, 'UTC')).toBe('2026-03-28');
});
