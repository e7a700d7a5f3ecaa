import { isTimeZone } from '@bizcoin/db';
import { z } from 'zod';

/** The IANA name of a zone. */
export const timeZone = z.string().max(64).refine(isTimeZone);
