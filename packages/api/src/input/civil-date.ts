import { isCivilDate } from '@bizcoin/db';
import { z } from 'zod';

/** Beyond it the calendars of zones end. */
export const CIVIL_DATE_MAX = '9000-12-31';

/** A day in a calendar, `YYYY-MM-DD`. */
export const civilDate = z.string().refine((date) => isCivilDate(date) && date <= CIVIL_DATE_MAX);
