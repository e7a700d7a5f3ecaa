'use client';
import { CircleAlert, Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import { classNames } from './class-names';
import { lazyPart } from './lazy-part';

// Few ever need it; without it the reference can still be read and marked.
const Copyable = lazyPart(() => import('./copyable').then((file) => file.Copyable), {
  missing: ({ value }) => (
    <bdi dir="ltr" className="font-mono select-all">
      {value}
    </bdi>
  ),
});

interface ErrorNoticeProps {
  /** What happened. */
  title: ReactNode;
  /** The next step. */
  children?: ReactNode;
  /** A refusal is an expected no; a failure is ours or the network's. */
  kind: 'refusal' | 'failure';
  /** Names the event in our logs; the reader can copy it. */
  reference?: string | null | undefined;
  actions?: ReactNode | undefined;
  /** With it the notice can take the focus, when what was pressed cannot keep it. */
  ref?: Ref<HTMLDivElement> | undefined;
}

export function ErrorNotice({ title, children, kind, reference, actions, ref }: ErrorNoticeProps) {
  const t = useTranslations('ui');
  const Icon = kind === 'refusal' ? Info : CircleAlert;
  const tone = kind === 'refusal' ? 'bg-amber-soft text-amber' : 'bg-danger-soft text-danger';
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={ref ? -1 : undefined}
      className={classNames('flex gap-3 rounded-card p-4', tone)}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 grow text-ink">
        <p className="text-15 font-semibold">{title}</p>
        {children && <div className="mt-0.5 text-15">{children}</div>}
        {reference && (
          <p className="mt-2 flex flex-wrap items-center gap-x-2 text-13 text-ink-soft">
            {t('reference')} <Copyable value={reference} what={t('reference')} />
          </p>
        )}
        {actions && <div className="mt-3 flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
    </div>
  );
}
