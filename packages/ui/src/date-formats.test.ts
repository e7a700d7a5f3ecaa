import { expect, test } from 'vitest';
import { dateFormats } from './date-formats';

const words = { zone: (city: string) => `${city} time`, inZone: (date: string, zone: string) => `${date} (${zone})` };
const formats = dateFormats('en', 'Asia/Karachi', words);

test('an exclusive end is told as the last good minute, in the zone it belongs to', () => {
  expect(formats.lastMinuteInZone('2026-05-31T19:00:00Z', 'Asia/Karachi')).toBe('31 May 2026, 23:59 (Karachi time)');
});

test('an instant without a zone of its own is told in the reader’s', () => {
  expect(formats.dateTime('2026-05-31T19:00:00Z')).toBe('1 Jun 2026, 00:00');
});

test('a civil date is the same day in every zone', () => {
  expect(formats.civilDateInZone('2026-05-31', 'America/New_York')).toBe('31 May 2026 (New York time)');
  expect(formats.civilDateInZone('2026-05-31', 'UTC')).toBe('31 May 2026 (UTC)');
});

test('Urdu names its own months, in the same digits and hours', () => {
  const urdu = dateFormats('ur', 'Asia/Karachi', {
    zone: (city) => `${city} کا وقت`,
    inZone: (date, zone) => `${date} (${zone})`,
  });
  expect(urdu.lastMinuteInZone('2026-05-31T19:00:00Z')).toBe('31 مئی، 2026، 23:59 (Karachi کا وقت)');
  expect(urdu.dateTime('2026-03-29T01:30:00Z', 'Europe/Berlin')).toBe('29 مارچ، 2026، 03:30');
  expect(urdu.month('2026-05')).toBe('مئی 2026');
});
