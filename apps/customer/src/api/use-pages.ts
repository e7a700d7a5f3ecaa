'use client';
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

interface Page<Item> {
  items: readonly Item[];
  nextCursor: string | null;
}

interface PagesOptions<Item> {
  queryKey: QueryKey;
  load: (from: { cursor?: string }, options: { signal: AbortSignal }) => Promise<Page<Item>>;
  /** How often the pages that are shown are read again by themselves. */
  rereadMs?: number | false;
}

/** A list read page by page. tRPC's own hook would add a `direction` to the input, which the server refuses as unknown. */
export function usePages<Item>({ queryKey, load, rereadMs = false }: PagesOptions<Item>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam === null ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: rereadMs,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) };
}
