'use client';
import { BizcoinGlyph } from '@bizcoin/ui/bizcoin-glyph';
import { Card } from '@bizcoin/ui/card';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageChoice } from '../intl/language-choice';

interface SignedOutFrameProps {
  title: ReactNode;
  lead: ReactNode;
  children: ReactNode;
  /** The way to the other page of the two. */
  footer: ReactNode;
}

export function SignedOutFrame({ title, lead, children, footer }: SignedOutFrameProps) {
  const t = useTranslations('meta');
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-8 sm:justify-center">
      <div className="mb-8 flex items-center justify-between gap-3">
        <p className="flex items-center gap-2 text-17 font-semibold">
          <BizcoinGlyph className="size-6" />
          {t('brand')}
        </p>
        <LanguageChoice />
      </div>
      <h1 className="text-30 font-semibold tracking-tight">{title}</h1>
      <p className="mt-1 mb-6 text-15 text-ink-soft">{lead}</p>
      <Card className="sm:p-6">{children}</Card>
      <p className="mt-6 text-center text-15 text-ink-soft">{footer}</p>
    </main>
  );
}
