'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { barItemStyles } from './bar-item-styles';
import { MorePlaces } from './more-places';
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
              <Link href={href} aria-current={current ? 'page' : undefined} className={barItemStyles(current)}>
                <Icon aria-hidden className="size-5" />
                {t(name)}
              </Link>
            </li>
          );
        })}
        <li>
          <MorePlaces />
        </li>
      </ul>
    </nav>
  );
}
