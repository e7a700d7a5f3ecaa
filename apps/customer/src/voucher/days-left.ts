const DAY_MS = 86_400_000;

/** Noon in UTC of the civil day: days are counted on the calendar, so that 23- and 25-hour days count as one. */
const calendarNoon = (civilDate: string) => Date.parse(`${civilDate}T12:00:00Z`);

/** The civil day of an instant in a zone, as `YYYY-MM-DD` (the order Swedish writes dates in). */
const civilDateIn = (instant: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(instant);

/** Whole calendar days in the voucher's zone until its last good day; 0 on that day, negative afterwards. */
export function daysLeft(expiresOn: string, timeZone: string, now: Date): number {
  return Math.round((calendarNoon(expiresOn) - calendarNoon(civilDateIn(now, timeZone))) / DAY_MS);
}
