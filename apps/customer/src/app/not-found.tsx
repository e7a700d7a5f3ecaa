import { buttonStyles } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { getTranslations } from 'next-intl/server';

// No icon and a plain link: what those bring along would be loaded by every page for the sake of this one.
export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <main className="mx-auto max-w-lg py-16">
      <EmptyState
        title={<h1>{t('title')}</h1>}
        action={
          <a href="/" className={buttonStyles({ variant: 'secondary' })}>
            {t('home')}
          </a>
        }
      >
        {t('next')}
      </EmptyState>
    </main>
  );
}
