import { endOfCivilDay, firstInstantOfDay } from '@bizcoin/db';
import { ledgerKinds } from '@bizcoin/domain';
import { z } from 'zod';
import { civilDate } from '../input/civil-date';
import { pageInput } from '../input/page';
import { timeZone } from '../input/time-zone';
import { customerProcedure } from '../procedures/customer-procedure';
import { listEntries } from './list-entries';

const input = z.strictObject({
  ...pageInput,
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  kind: z.enum(ledgerKinds).optional(),
  /** Days of `timeZone`, both included. */
  from: civilDate.optional(),
  to: civilDate.optional(),
  timeZone: timeZone.default('UTC'),
});

export const listEntriesProcedure = customerProcedure
  .input(input)
  .query(({ ctx, input: { from, to, timeZone: zone, ...page } }) =>
    listEntries(ctx.deps, {
      customerId: ctx.session.user.id,
      ...page,
      from: from === undefined ? undefined : firstInstantOfDay(from, zone),
      until: to === undefined ? undefined : endOfCivilDay(to, zone),
    }),
  );
