import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addCivilDays } from './add-civil-days';
import { civilDateIn } from './civil-date-in';
import { endOfCivilDay } from './end-of-civil-day';
import { endsAfterDays } from './ends-after-days';
import { firstInstantOfDay } from './first-instant-of-day';
import { isCivilDate } from './is-civil-date';

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const instants = fc.date({
  min: new Date('2012-01-01T00:00:00Z'),
  max: new Date('2099-12-30T00:00:00Z'),
  noInvalidDate: true,
});

test('every instant lies within the civil day its zone shows, and days join without a gap', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const day = civilDateIn(instant, zone);
      const [begin, end] = [firstInstantOfDay(day, zone), endOfCivilDay(day, zone)];
      expect(isCivilDate(day)).toBe(true);
      expect(begin <= instant && instant < end).toBe(true);
      expect(civilDateIn(begin, zone)).toBe(day);
      expect(civilDateIn(new Date(end.getTime() - 1), zone)).toBe(day);
      expect(firstInstantOfDay(addCivilDays(day, 1), zone)).toEqual(end);
    }),
    { numRuns: 300 },
  );
});

test('the same holds within an hour of every day boundary, where clocks change', () => {
  const days = fc.integer({ min: 0, max: 365 * 40 }).map((count) => addCivilDays('2012-01-01', count));
  fc.assert(
    fc.property(days, zones, fc.integer({ min: -3_600_000, max: 3_600_000 }), (day, zone, offMs) => {
      const instant = new Date(firstInstantOfDay(day, zone).getTime() + offMs);
      expect(civilDateIn(instant, zone) >= day).toBe(offMs >= 0);
    }),
    { numRuns: 300 },
  );
});

test('more days or a later start never end earlier', () => {
  fc.assert(
    fc.property(instants, zones, fc.nat(400), fc.nat(400), fc.nat(10_000_000), (now, zone, days, more, laterMs) => {
      const ends = endsAfterDays(now, days, zone);
      expect(now < ends.at).toBe(true);
      expect(endsAfterDays(now, days + more, zone).at >= ends.at).toBe(true);
      expect(endsAfterDays(new Date(now.getTime() + laterMs), days, zone).at >= ends.at).toBe(true);
    }),
    { numRuns: 200 },
  );
});
