import { buttonStyles } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Compass } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <main className="mx-auto max-w-lg py-16">
      <EmptyState
        icon={<Compass className="size-5" />}
        title={<h1>{t('title')}</h1>}
        action={
          <Link href="/" className={buttonStyles({ variant: 'secondary' })}>
            {t('home')}
          </Link>
        }
      >
        {t('next')}
      </EmptyState>
    </main>
  );
}
