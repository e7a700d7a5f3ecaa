'use client';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { api } from '../api/api';
import { QueryProblem } from '../problem/query-problem';

/** Shows its content to a signed-in customer only; everyone else goes to sign in and comes back. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useTranslations('session');
  const router = useRouter();
  const pathname = usePathname();
  const me = api.auth.me.useQuery(undefined, { staleTime: 60_000 });
  const signedOut = me.data === null;
  useEffect(() => {
    if (!signedOut) return;
    const here = pathname + window.location.search;
    router.replace(here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`);
  }, [signedOut, pathname, router]);
  if (me.data) return children;
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
