'use client';
import { classNames } from '@bizcoin/ui/class-names';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { isCurrent } from './is-current';
import { useNavigation } from './use-navigation';

/** The same places as the sidebar, where a narrow screen has room for them. */
export function BottomBar() {
  const t = useTranslations('shell');
  const pathname = usePathname();
  return (
    <nav aria-label={t('pages')} className="flex">
      {useNavigation().map(({ href, label, Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent(pathname, href) ? 'page' : undefined}
          className={classNames(
            'flex h-16 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-13 text-ink-soft -outline-offset-2',
            isCurrent(pathname, href) && 'font-semibold text-jade',
          )}
        >
          <Icon aria-hidden className="size-5" />
          <span className="max-w-full truncate tracking-tight">{label}</span>
        </Link>
      ))}
    </nav>
  );
}
