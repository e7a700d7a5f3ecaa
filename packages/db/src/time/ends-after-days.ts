import { addCivilDays } from './add-civil-days';
import { civilDateIn } from './civil-date-in';
import { endOfCivilDay } from './end-of-civil-day';

/**
 * "N days" means through the end of the N-th civil day after now in `zone`: `on` is the last day that counts, `at` the
 * exclusive instant (docs/vouchers.md, "Dates").
 */
export function endsAfterDays(now: Date, days: number, zone: string): { readonly on: string; readonly at: Date } {
  const on = addCivilDays(civilDateIn(now, zone), days);
  return { on, at: endOfCivilDay(on, zone) };
}
