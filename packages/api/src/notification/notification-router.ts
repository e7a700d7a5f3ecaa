import { z } from 'zod';
import { idPageInput } from '../input/page';
import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { listNotifications } from './list-notifications';
import { markRead } from './mark-read';
import { noticeChannels } from './notice-channels';
import { noticeSettings } from './notice-settings';
import { noticeTopics } from './notice-topics';
import { updateSettings } from './update-settings';

const IDS_MAX = 100;

const readInput = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(IDS_MAX) }),
  z.strictObject({ all: z.literal(true) }),
]);

const choiceInput = z.strictObject({
  channel: z.enum(noticeChannels),
  topic: z.enum(noticeTopics),
  wanted: z.boolean(),
});

export const notificationRouter = router({
  list: customerProcedure
    .input(z.strictObject(idPageInput))
    .query(({ ctx, input }) => listNotifications(ctx.deps, { customerId: ctx.session.user.id, ...input })),
  markRead: customerProcedure
    .input(readInput)
    .mutation(({ ctx, input }) => markRead(ctx.deps, ctx.session.user.id, input)),
  settings: customerProcedure.query(({ ctx }) => noticeSettings(ctx.deps, ctx.session.user.id)),
  updateSettings: customerProcedure
    .input(choiceInput)
    .mutation(({ ctx, input }) => updateSettings(ctx.deps, ctx.session.user.id, input)),
});
