import { civilDateIn } from './civil-date-in';

const DAY_MS = 86_400_000;

/** Noon in UTC of the civil day: days are counted on the calendar, so that 23- and 25-hour days count as one. */
const calendarNoon = (civilDate: string) => Date.parse(`${civilDate}T12:00:00Z`);

/** Whole calendar days in a zone until the last good day; 0 on that day, negative afterwards. */
export function daysLeft(lastDay: string, timeZone: string, now: Date): number {
  return Math.round((calendarNoon(lastDay) - calendarNoon(civilDateIn(now, timeZone))) / DAY_MS);
}
