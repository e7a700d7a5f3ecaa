'use client';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { ErrorNotice } from './error-notice';

interface PageErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** A fault in drawing a page: what was done before it stays done. */
export function PageError({ error, reset }: PageErrorProps) {
  const t = useTranslations('ui');
  return (
    <main className="mx-auto max-w-lg p-4">
      <ErrorNotice
        kind="failure"
        title={t('pageError')}
        reference={error.digest}
        actions={
          <Button variant="secondary" onClick={reset}>
            {t('tryAgain')}
          </Button>
        }
      >
        {t('pageErrorNext')}
      </ErrorNotice>
    </main>
  );
}
