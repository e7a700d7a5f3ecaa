import type { AdminRouter } from '@bizcoin/api/admin';
import type { TRPCLink } from '@trpc/client';

/** tRPC's infinite queries add a `direction` to their input. Lists here go one way, and the server refuses what it does not know. */
export const withoutDirection: TRPCLink<AdminRouter> =
  () =>
  ({ op, next }) => {
    if (op.type !== 'query' || typeof op.input !== 'object' || op.input === null) return next(op);
    const { direction: _, ...input } = op.input as { direction?: unknown };
    return next({ ...op, input });
  };
