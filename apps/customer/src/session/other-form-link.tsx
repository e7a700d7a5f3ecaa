'use client';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

/** Between signing in and registering; where the customer wanted to go comes along. */
export function OtherFormLink({ to, children }: { to: '/login' | '/register'; children: ReactNode }) {
  const next = useSearchParams().get('next');
  return (
    <Link
      href={next ? `${to}?next=${encodeURIComponent(next)}` : to}
      className="font-semibold text-jade underline-offset-4 hover:underline"
    >
      {children}
    </Link>
  );
}
