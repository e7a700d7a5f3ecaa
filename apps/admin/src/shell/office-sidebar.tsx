'use client';
import { BizcoinGlyph } from '@bizcoin/ui/bizcoin-glyph';
import { classNames } from '@bizcoin/ui/class-names';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTimeZone, useTranslations } from 'next-intl';
import { isCurrent } from './is-current';
import { useNavigation } from './use-navigation';
import { WaitingCount } from './waiting-count';

export function OfficeSidebar() {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const formats = useFormats();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <div className="flex h-full flex-col gap-1 p-3">
      <Link href="/" className="mb-4 flex min-h-11 items-center gap-2.5 rounded-control px-3">
        <BizcoinGlyph className="size-6" />
        <span>
          <span className="block text-17 leading-5 font-semibold">{t('brand')}</span>
          <span className="block text-13 leading-4 text-ink-soft">{t('office')}</span>
        </span>
      </Link>
      <nav aria-label={t('pages')} className="flex flex-col gap-0.5">
        {useNavigation().map(({ href, label, Icon, waiting }) => (
          <Link
            key={href}
            href={href}
            aria-current={isCurrent(pathname, href) ? 'page' : undefined}
            className={classNames(
              'flex min-h-10 items-center gap-3 rounded-control px-3 text-15 text-ink-soft transition-colors hover:bg-sunken hover:text-ink',
              isCurrent(pathname, href) && 'bg-jade-soft font-semibold text-jade hover:bg-jade-soft hover:text-jade',
            )}
          >
            <Icon aria-hidden className="size-4.5" />
            {label}
            <WaitingCount count={waiting} />
          </Link>
        ))}
      </nav>
      <p className="mt-auto px-3 py-2 text-13 text-ink-soft">{t('times', { zone: formats.zone(timeZone) })}</p>
    </div>
  );
}
