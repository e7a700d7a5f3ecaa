import type { QueryKey } from '@tanstack/react-query';
import { queryKeyOf } from './query-key-of';

interface Named {
  queryKeyPath(): readonly string[];
}

/** The name under which an answer of this procedure is known, or all pages of a list that is read page by page. */
export const getQueryKey = (procedure: unknown, input: unknown, type: 'query' | 'infinite'): QueryKey =>
  queryKeyOf((procedure as Named).queryKeyPath(), input, type);
