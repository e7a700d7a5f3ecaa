'use client';
import { BizcoinGlyph } from '@bizcoin/ui/bizcoin-glyph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

export function Brand() {
  const t = useTranslations('meta');
  return (
    <Link href="/" className="inline-flex min-h-11 items-center gap-2 rounded-control text-17 font-semibold">
      <BizcoinGlyph className="size-6" />
      {t('brand')}
    </Link>
  );
}
