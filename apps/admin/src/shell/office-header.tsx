'use client';
import { BizcoinGlyph } from '@bizcoin/ui/bizcoin-glyph';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { Keycap } from '@bizcoin/ui/keycap';
import { Keyboard, Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AccountPanel } from './account-panel';

interface OfficeHeaderProps {
  onOpenPalette: () => void;
  onOpenKeys: () => void;
}

export function OfficeHeader({ onOpenPalette, onOpenKeys }: OfficeHeaderProps) {
  const t = useTranslations('shell');
  return (
    <div className="flex h-14 items-center gap-2 px-4 sm:px-6 lg:px-8">
      <Link href="/" aria-label={t('brand')} className="flex size-11 items-center justify-center lg:hidden">
        <BizcoinGlyph className="size-6" />
      </Link>
      <button
        type="button"
        onClick={onOpenPalette}
        className="flex min-h-9 min-w-0 items-center gap-2 rounded-control border border-line bg-surface px-3 text-13 text-ink-soft transition-colors hover:border-line-strong hover:text-ink pointer-coarse:min-h-11 sm:w-64"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{t('goTo')}</span>
        <span aria-hidden className="ms-auto hidden sm:inline">
          <Keycap>{t('paletteKey')}</Keycap>
        </span>
      </button>
      <div className="ms-auto flex items-center gap-1">
        <button
          type="button"
          aria-label={t('keys')}
          onClick={onOpenKeys}
          className={classNames(
            buttonStyles({ variant: 'quiet', size: 'iconSm' }),
            'hidden text-ink-soft sm:inline-flex',
          )}
        >
          <Keyboard aria-hidden className="size-4.5" />
        </button>
        <AccountPanel />
      </div>
    </div>
  );
}
