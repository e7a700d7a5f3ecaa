import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';
import { addCivilDays } from './add-civil-days';
import { firstInstantOfDay } from './first-instant-of-day';

interface Day {
  readonly on: string;
  readonly begins: Date;
  readonly ends: Date;
}

/** Every purchase asks for the date of the same day: asking the calendar anew took a fifth of a server's time. */
const latestDays = new Map<string, Day>();

/** The date (`YYYY-MM-DD`) that a calendar on the wall shows in `zone` at `instant`. */
export function civilDateIn(instant: Date, zone: string): string {
  const latest = latestDays.get(zone);
  if (latest !== undefined && latest.begins <= instant && instant < latest.ends) return latest.on;
  const on = format(new TZDate(instant, zone), 'yyyy-MM-dd');
  const ends = firstInstantOfDay(addCivilDays(on, 1), zone);
  latestDays.set(zone, { on, begins: firstInstantOfDay(on, zone), ends });
  return on;
}
