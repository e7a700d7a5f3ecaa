import { TZDate } from '@date-fns/tz';
import { addDays, format } from 'date-fns';

/** The civil date `days` after `civilDate`. Counted in UTC, where every day exists and has 24 hours. */
export const addCivilDays = (civilDate: string, days: number): string =>
  format(addDays(new TZDate(`${civilDate}T00:00:00Z`, 'UTC'), days), 'yyyy-MM-dd');
