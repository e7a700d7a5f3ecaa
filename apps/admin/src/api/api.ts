import type { AdminRouter } from '@bizcoin/api/admin';
import { createTRPCReact } from '@trpc/react-query';
import type { inferRouterOutputs } from '@trpc/server';

export const api = createTRPCReact<AdminRouter>();

export type Answers = inferRouterOutputs<AdminRouter>;
