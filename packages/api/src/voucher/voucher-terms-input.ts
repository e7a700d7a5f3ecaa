import { firstInstantOfDay, isCivilDate } from '@bizcoin/db';
import { z } from 'zod';
import { CIVIL_DATE_MAX, civilDate } from '../input/civil-date';
import { text } from '../input/text';
import { timeZone } from '../input/time-zone';

const PER_CUSTOMER_MAX = 1_000;

const exact = z.iso.datetime({ offset: true }).refine(isWithinCalendar);
const amount = z.string().max(32);

/** The terms of a voucher as the wire carries them. Their bounds by type are the domain's to say. */
export const voucherTermsInput = {
  usageLimit: z.number().int().nullable(),
  perCustomerLimit: z.number().int().min(1).max(PER_CUSTOMER_MAX),
  listed: z.boolean(),
  /** An instant, or a civil date for its beginning in the voucher's zone. */
  startsAt: z.union([civilDate, exact]).nullable(),
  expiresOn: civilDate.nullable(),
  timeZone,
  dealerId: z.uuid().nullable(),
  holderId: z.uuid().nullable(),
  minPurchase: amount.nullable(),
  maxDiscount: amount.nullable(),
  discountValidDays: z.number().int().nullable(),
  grantValidDays: z.number().int().nullable(),
  notes: text(1_000).nullable(),
};

/** An offset can move an instant out of the years that civil dates have. */
function isWithinCalendar(text: string): boolean {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return false;
  const day = at.toISOString().slice(0, CIVIL_DATE_MAX.length);
  return isCivilDate(day) && day <= CIVIL_DATE_MAX;
}

/** When a voucher starts that was said to start at `startsAt`, in its own zone. */
export const startOf = (startsAt: string, timeZone: string): Date =>
  isCivilDate(startsAt) ? firstInstantOfDay(startsAt, timeZone) : new Date(startsAt);
