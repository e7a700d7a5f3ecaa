'use client';
import type { CustomerRouter } from '@bizcoin/api/customer';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import type { CreateTRPCReact } from '@trpc/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useMemo } from 'react';
import { askTogether } from './ask-together';
import { callTree } from './call-tree';
import { change } from './change';
import { queryKeyOf } from './query-key-of';

type Everything = CreateTRPCReact<CustomerRouter, unknown>;
type AllUtils = ReturnType<Everything['useUtils']>;

// Of tRPC's own client these screens use this much, and its types keep saying what each procedure takes and answers.
type Hooks<Node> = Node extends { useQuery: unknown }
  ? Pick<Node, 'useQuery'>
  : Node extends { useMutation: unknown }
    ? Pick<Node, 'useMutation'>
    : { [Name in Exclude<keyof Node, 'Provider' | 'createClient' | `use${string}`>]: Hooks<Node[Name]> };
type Keeping<Node> = Node extends { setData: unknown; invalidate: unknown }
  ? Pick<Node, 'setData' | 'invalidate'>
  : Node extends { invalidate: unknown }
    ? Pick<Node, 'invalidate'> & { [Name in Exclude<keyof Node, 'invalidate' | 'client'>]: Keeping<Node[Name]> }
    : unknown;
type Asking<Node> = Node extends { query: unknown }
  ? Pick<Node, 'query'>
  : { [Name in keyof Node]: Asking<Node[Name]> };

interface Utils {
  readonly client: Asking<TRPCClient<CustomerRouter>>;
}

export type Answers = inferRouterOutputs<CustomerRouter>;

/** The procedures of our server as hooks, in the manner of tRPC and a tenth of its weight (docs/performance.md). */
export const api = callTree((path, name, [first, second]) => {
  if (name === 'useQuery') return useProcedureQuery(path, first, second as object | undefined);
  if (name === 'useMutation') return useProcedureMutation(path, first as object | undefined);
  if (name === 'useUtils') return useKeeping();
  if (name === 'queryKeyPath') return path;
  throw new Error(`nothing is called ${name}`);
}) as Hooks<Everything> & { useUtils(): Utils & Keeping<AllUtils> };

function useProcedureQuery(path: readonly string[], input: unknown, options: object | undefined) {
  const queryKey = queryKeyOf(path, input, 'query');
  return useQuery({ ...options, queryKey, queryFn: () => askTogether(path.join('.'), input) });
}

function useProcedureMutation(path: readonly string[], options: object | undefined) {
  return useMutation({
    ...options,
    mutationKey: [path],
    mutationFn: (input: unknown) => change(path.join('.'), input),
  });
}

function useKeeping() {
  const queryClient = useQueryClient();
  return useMemo(() => keepingIn(queryClient), [queryClient]);
}

const asking = callTree((path, _, [input]) => askTogether(path.join('.'), input));

/** Writes to what is known of the server's answers; `client` asks without keeping. */
const keepingIn = (queryClient: QueryClient) => {
  const keeping = callTree((path, name, [first, second]) => {
    if (name === 'invalidate') return queryClient.invalidateQueries({ queryKey: queryKeyOf(path, first) });
    if (name === 'setData') return queryClient.setQueryData(queryKeyOf(path, first, 'query'), second);
    throw new Error(`nothing is called ${name}`);
  }) as Record<string, unknown>;
  return new Proxy({}, { get: (_, name: string) => (name === 'client' ? asking : keeping[name]) });
};
