import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from '../testing/open-page';
import { Expiry } from '../voucher/expiry';
import { LastMinute } from './last-minute';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const main = () => screen.getByRole('main');
const coins = (end: string, timeZone: string) =>
  openPage(<LastMinute end={end} phrase={(date) => `until ${date}`} />, { timeZone });

test('a voucher says its last day, its zone and how many days are left', () => {
  vi.setSystemTime('2026-05-28T22:00:00Z');
  openPage(<Expiry expiresOn="2026-05-31" timeZone="America/New_York" />);
  expect(main()).toHaveTextContent('Good through 31 May 2026 (New York time) · 3 days left');
});

test('at the same moment fewer days are left where the day has turned already', () => {
  vi.setSystemTime('2026-05-28T22:00:00Z');
  openPage(<Expiry expiresOn="2026-05-31" timeZone="Asia/Karachi" />);
  expect(main()).toHaveTextContent('Good through 31 May 2026 (Karachi time) · 2 days left');
});

test.each([
  ['2026-05-31T18:59:59Z', 'Good through 31 May 2026 (Karachi time) · last day'],
  ['2026-05-31T19:00:00Z', 'Was good through 31 May 2026 (Karachi time)'],
])('at %s a voucher reads "%s"', (now, words) => {
  vi.setSystemTime(now);
  openPage(<Expiry expiresOn="2026-05-31" timeZone="Asia/Karachi" />);
  expect(main().textContent?.trim()).toBe(words);
});

test('coins are told in the reader’s zone, with the days of its calendar', () => {
  vi.setSystemTime('2026-05-28T12:00:00Z');
  coins('2026-05-31T19:00:00Z', 'Asia/Karachi');
  expect(main()).toHaveTextContent('until 31 May 2026, 23:59 (Karachi time) · 3 days left');
});

test('over a day of 23 hours a day is still one day', () => {
  vi.setSystemTime('2026-03-27T23:30:00Z');
  coins('2026-03-30T22:00:00Z', 'Europe/Berlin');
  expect(main()).toHaveTextContent('until 30 Mar 2026, 23:59 (Berlin time) · 2 days left');
});

test('more than a week before the end nothing hurries', () => {
  vi.setSystemTime('2026-05-01T12:00:00Z');
  coins('2026-05-31T19:00:00Z', 'Asia/Karachi');
  expect(main()).not.toHaveTextContent('left');
});
