import { initTRPC } from '@trpc/server';
import type { Context } from './context';
import { formatError } from './errors/error-formatter';

/** Plain JSON: dates are ISO strings and amounts decimal strings, so that any client can read them. */
export const trpc = initTRPC.context<Context>().create({ errorFormatter: formatError });

export const { router } = trpc;
