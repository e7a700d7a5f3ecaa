import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

/** The date (`YYYY-MM-DD`) that a calendar on the wall shows in `zone` at `instant`. */
export const civilDateIn = (instant: Date, zone: string): string => format(new TZDate(instant, zone), 'yyyy-MM-dd');
