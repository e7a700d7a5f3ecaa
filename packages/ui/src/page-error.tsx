'use client';
import { useTranslations } from 'next-intl';

interface PageErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
  /** The page where a reader can tell somebody; it gets the reference as `?reference=`, where there is one. */
  tellAt?: string | undefined;
}

const actionStyles =
  'inline-flex min-h-11 items-center rounded-control border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken';

/**
 * A fault in drawing a page: what was done before it stays done. Every visitor loads this, and what it would borrow may
 * be what failed, so it is made of plain elements.
 */
export function PageError({ error, reset, tellAt }: PageErrorProps) {
  const t = useTranslations('ui');
  return (
    <main className="mx-auto max-w-lg p-4 sm:py-16">
      <div role="alert" className="rounded-card bg-danger-soft p-4 text-15">
        <h1 className="font-semibold">{t('pageError')}</h1>
        <p className="mt-0.5">{t('pageErrorNext')}</p>
        {error.digest && (
          <p className="mt-2 text-13 text-ink-soft">
            {t('reference')}{' '}
            <bdi dir="ltr" className="font-mono select-all">
              {error.digest}
            </bdi>
          </p>
        )}
        <div className="mt-3 flex flex-wrap gap-3">
          <button type="button" onClick={reset} className={actionStyles}>
            {t('tryAgain')}
          </button>
          {tellAt && (
            <a
              href={tellAt + (error.digest ? `?reference=${encodeURIComponent(error.digest)}` : '')}
              className={actionStyles}
            >
              {t('tellSupport')}
            </a>
          )}
        </div>
      </div>
    </main>
  );
}
