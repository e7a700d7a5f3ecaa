import type { QueryKey } from '@tanstack/react-query';

/** The name under which an answer is known, in the form that tRPC's own tools give it; without a type it begins several. */
export const queryKeyOf = (path: readonly string[], input?: unknown, type?: 'query' | 'infinite'): QueryKey =>
  input === undefined && type === undefined
    ? [path]
    : [path, { ...(input !== undefined && { input }), ...(type !== undefined && { type }) }];
