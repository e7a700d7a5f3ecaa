'use client';
import { type ComponentType, useEffect, useState } from 'react';

interface LazyPartOptions {
  /** The page is whole without it: one that could not be fetched is left out, and says nothing. */
  readonly dispensable?: boolean;
}

/**
 * A part of a page that nobody sees at first: it is fetched when it is first shown, or ahead of that once the page has
 * nothing more urgent to do. Unlike React's own, one that could not be fetched is asked for again the next time.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { dispensable = false }: LazyPartOptions = {},
) {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const fetchPart = () => {
    loading ??= load().then(
      (part) => {
        Loaded = part;
      },
      (failure: unknown) => {
        loading = null;
        throw failure;
      },
    );
    return loading;
  };

  function Part(props: Props) {
    const [, setReady] = useState(Loaded !== null);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (Loaded === null) fetchPart().then(() => setReady(true), dispensable ? () => undefined : setFailure);
    }, []);
    // To the nearest boundary, which says that the page could not be drawn and offers to try again.
    if (failure !== null) throw failure;
    return Loaded && <Loaded {...props} />;
  }

  // Whoever needs it later is told about a failure then.
  const fetchAhead = () => void fetchPart().catch(() => undefined);
  return Object.assign(Part, { fetchAhead });
}
