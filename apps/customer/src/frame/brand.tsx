'use client';
import { BizcoinGlyph } from '@bizcoin/ui/bizcoin-glyph';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

export function Brand() {
  const t = useTranslations('meta');
  return (
    <Link href="/" className="inline-flex min-h-11 items-center gap-2 rounded-control text-17 font-semibold">
      <BizcoinGlyph className="size-6" />
      {t('brand')}
    </Link>
  );
}
