import { addCivilDays } from './add-civil-days';
import { firstInstantOfDay } from './first-instant-of-day';

/**
 * When `civilDate` is over in `zone`: the first instant of the next civil day, so a thing "expires on" that day while
 * now < this (docs/vouchers.md, "Dates").
 */
export const endOfCivilDay = (civilDate: string, zone: string): Date =>
  firstInstantOfDay(addCivilDays(civilDate, 1), zone);
