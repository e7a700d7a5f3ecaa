'use client';
import { Button } from '@bizcoin/ui/button';
import { ErrorNotice } from '@bizcoin/ui/error-notice';
import { useTranslations } from 'next-intl';

/** A fault in drawing a page: what was done before it stays done. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('problem');
  return (
    <main className="mx-auto max-w-lg p-4">
      <ErrorNotice
        kind="failure"
        title={t('page.title')}
        reference={error.digest}
        actions={
          <Button variant="secondary" onClick={reset}>
            {t('readAgain')}
          </Button>
        }
      >
        {t('page.next')}
      </ErrorNotice>
    </main>
  );
}
