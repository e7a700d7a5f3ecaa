'use client';
import { BizcoinGlyph } from '@bizcoin/ui/bizcoin-glyph';
import { Card } from '@bizcoin/ui/card';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export function SignedOutFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('session');
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-8 sm:justify-center">
      <p className="mb-8 flex items-center gap-2 text-17 font-semibold">
        <BizcoinGlyph className="size-6" />
        {t('brand')}
      </p>
      <h1 className="text-30 font-semibold tracking-tight">{t('signIn')}</h1>
      <p className="mt-1 mb-6 text-15 text-ink-soft">{t('lead')}</p>
      <Card className="sm:p-6">{children}</Card>
      <p className="mt-6 text-13 text-ink-soft">{t('customersElsewhere')}</p>
    </main>
  );
}
