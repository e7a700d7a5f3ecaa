'use client';
import { type ComponentType, useEffect, useReducer, useState } from 'react';
import { type MissingPart, PartMissing } from './part-missing';

interface LazyPartOptions<Props> {
  /** The page is whole without it: one that could not be fetched is left out, and says nothing. */
  readonly dispensable?: boolean;
  /** Stands in for one that could not be fetched, where a notice in its place is not enough. */
  readonly missing?: ComponentType<Props & MissingPart>;
}

/**
 * A part of a page that nobody sees at first: it is fetched when it is first shown, or ahead of that once the page has
 * nothing more urgent to do. Unlike React's own, one that could not be fetched leaves the page standing, with all that
 * was typed into it: it says so in its place, and is asked for again by a press or the next time it is shown.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { dispensable = false, missing: Missing = PartMissing }: LazyPartOptions<Props> = {},
) {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const waiting = new Set<() => void>();
  const fetchPart = () => {
    loading ??= load().then(
      (part) => {
        Loaded = part;
        for (const show of waiting) show();
      },
      (failure: unknown) => {
        loading = null;
        throw failure;
      },
    );
    return loading;
  };

  function Part(props: Props) {
    const [, show] = useReducer((count: number) => count + 1, 0);
    const [failed, setFailed] = useState(false);
    const [retrying, setRetrying] = useState(false);
    useEffect(() => {
      waiting.add(show);
      // Whatever the cause is, all its reader can do about it is to ask again.
      fetchPart().then(show, () => setFailed(true));
      return () => void waiting.delete(show);
    }, []);
    const retry = () => {
      setRetrying(true);
      void fetchPart()
        .catch(() => undefined)
        .finally(() => setRetrying(false));
    };
    if (Loaded) return <Loaded {...props} />;
    return failed && !dispensable ? <Missing {...props} retrying={retrying} onRetry={retry} /> : null;
  }

  // Whoever needs it later is told about a failure then.
  const fetchAhead = () => void fetchPart().catch(() => undefined);
  return Object.assign(Part, { fetchAhead });
}
