import { civilDateIn } from './civil-date-in';

/** The last good day of something that ends at an instant, which is itself too late. */
export const lastDayBefore = (end: string, timeZone: string): string =>
  civilDateIn(new Date(Date.parse(end) - 1), timeZone);
