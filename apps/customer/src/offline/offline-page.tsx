'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';

const PLACES = [
  { name: 'dashboard', href: '/' },
  { name: 'vouchers', href: '/vouchers' },
  { name: 'wallet', href: '/wallet' },
  { name: 'help', href: '/help' },
] as const;

/** Stands in for a page that is not kept on this device. Its links are plain ones: the router would ask the server first. */
export function OfflinePage() {
  const t = useTranslations('offline');
  const nav = useTranslations('nav');
  return (
    <main className="mx-auto max-w-lg px-4 py-16">
      <EmptyState
        icon={<CloudOff className="size-5" />}
        title={<h1>{t('title')}</h1>}
        action={<Button onClick={() => window.location.reload()}>{t('again')}</Button>}
      >
        {t('lead')}
      </EmptyState>
      <nav aria-label={t('places')}>
        <ul className="mx-auto grid max-w-80 grid-cols-2 gap-3">
          {PLACES.map(({ name, href }) => (
            <li key={name}>
              <a href={href} className={classNames(buttonStyles({ variant: 'secondary' }), 'w-full')}>
                {nav(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </main>
  );
}
