'use client';
import { Card } from '@bizcoin/ui/card';
import { classNames } from '@bizcoin/ui/class-names';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';

const tones = {
  good: 'bg-jade-soft text-jade',
  coin: 'bg-amber-soft text-amber',
  danger: 'bg-danger-soft text-danger',
  neutral: 'bg-sunken text-ink-soft',
} as const;

interface SceneCardProps {
  icon: LucideIcon;
  tone: keyof typeof tones;
  /** What happened, to the money first. */
  title: ReactNode;
  /** What to do about it. */
  children: ReactNode;
  actions?: ReactNode | undefined;
  headingRef?: Ref<HTMLHeadingElement> | undefined;
  className?: string | undefined;
}

/** How an order stands, as the first thing on its page. */
export function SceneCard({ icon: Icon, tone, title, children, actions, headingRef, className }: SceneCardProps) {
  return (
    <Card aria-labelledby="scene" className={classNames('flex flex-col gap-4 sm:flex-row sm:p-6', className)}>
      <span className={classNames('flex size-11 shrink-0 items-center justify-center rounded-full', tones[tone])}>
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="min-w-0 grow">
        <h2 id="scene" ref={headingRef} tabIndex={-1} className="text-22 font-semibold text-balance">
          {title}
        </h2>
        <div className="mt-1 flex flex-col gap-2 text-15">{children}</div>
        {actions && <div className="mt-5 flex flex-col gap-3 empty:hidden sm:flex-row sm:flex-wrap">{actions}</div>}
      </div>
    </Card>
  );
}
