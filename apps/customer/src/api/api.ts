import type { CustomerRouter } from '@bizcoin/api/customer';
import { createTRPCReact } from '@trpc/react-query';
import type { inferRouterOutputs } from '@trpc/server';

export const api = createTRPCReact<CustomerRouter>();

export type Answers = inferRouterOutputs<CustomerRouter>;
