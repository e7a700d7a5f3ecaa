'use client';
import { classNames } from '@bizcoin/ui/class-names';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { isCurrent, navItems } from './nav-items';

const reachable = navItems.filter(({ inBottomBar }) => inBottomBar);

/** The places within reach of a thumb. */
export function BottomBar() {
  const t = useTranslations('nav');
  const pathname = usePathname();
  return (
    <nav aria-label={t('main')}>
      <ul className="grid h-16 grid-cols-5">
        {reachable.map(({ name, href, icon: Icon }) => {
          const current = isCurrent(href, pathname);
          return (
            <li key={name}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                className={classNames(
                  'flex h-full flex-col items-center justify-center gap-0.5 text-13 -outline-offset-4',
                  current ? 'font-semibold text-jade' : 'text-ink-soft',
                )}
              >
                <Icon aria-hidden className="size-5" />
                {t(name)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
