import { buttonStyles } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

export default function NotFound() {
  const t = useTranslations('notFound');
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        title={t('title')}
        action={
          <Link href="/" className={buttonStyles()}>
            {t('home')}
          </Link>
        }
      >
        {t('next')}
      </EmptyState>
    </main>
  );
}
