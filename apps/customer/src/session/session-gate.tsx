'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';

/** Shows its content to a signed-in customer only; everyone else goes to sign in and comes back. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useTranslations('session');
  const router = useRouter();
  const pathname = usePathname();
  const me = api.auth.me.useQuery(undefined, { staleTime: 60_000 });
  const { data } = me;
  const wasSignedIn = useRef(false);
  useEffect(() => {
    if (data !== null) {
      // Who signs out by themselves is forgotten first, so nobody tells them that they are signed out.
      wasSignedIn.current = data !== undefined;
      return;
    }
    const here = pathname + window.location.search;
    const way = new URLSearchParams({
      ...(here !== '/' && { next: here }),
      ...(wasSignedIn.current && { ended: '1' }),
    });
    router.replace(way.size === 0 ? '/login' : `/login?${way}`);
  }, [data, pathname, router]);
  if (data) return children;
  if (me.error) {
    return (
      <main className="mx-auto max-w-lg p-4">
        <QueryProblem query={me} />
      </main>
    );
  }
  return (
    <main className="mx-auto max-w-5xl p-6">
      <Loading label={t('opening')}>
        <Skeleton className="h-9 w-48" />
        <Skeleton className="mt-6 h-40" />
      </Loading>
    </main>
  );
}
