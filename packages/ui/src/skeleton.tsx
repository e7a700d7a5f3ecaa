'use client';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { useDelayed } from './use-delayed';

/** One grey shape; give it the size of what it stands for. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <div aria-hidden className={classNames('animate-pulse rounded-control bg-sunken', className)} />;
}

interface LoadingProps {
  /** Said to screen readers. */
  label: string;
  /** Shapes of the coming content. They keep its place from the start and become visible after 300 ms. */
  children: ReactNode;
}

export function Loading({ label, children }: LoadingProps) {
  const visible = useDelayed(true);
  return (
    <div aria-busy="true" className={classNames('transition-opacity', visible ? 'opacity-100' : 'opacity-0')}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
