'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { UnreadBadge } from '../notification/unread-badge';
import { useUnread } from '../notification/use-unread';
import { Brand } from './brand';
import { isCurrent, navItems } from './nav-items';

// Telephones never show this sidebar, and its last line is no reason for a later first paint.
const CustomerLanguage = lazyPart(() => import('../intl/customer-language').then((file) => file.CustomerLanguage), {
  dispensable: true,
});

/** The way around on a wide screen; `BottomBar` stands in for it on a phone. */
export function CustomerSidebar() {
  const t = useTranslations('nav');
  const pathname = usePathname();
  const unread = useUnread();
  return (
    <div className="flex h-full flex-col gap-4 p-4">
      <div className="px-2">
        <Brand />
      </div>
      <nav aria-label={t('main')}>
        <ul className="flex flex-col gap-1">
          {navItems.map(({ name, href, icon: Icon }) => {
            const current = isCurrent(href, pathname);
            return (
              <li key={name}>
                <Link
                  href={href}
                  aria-current={current ? 'page' : undefined}
                  className={classNames(
                    'flex min-h-11 items-center gap-3 rounded-control px-3 text-15 transition-colors',
                    current ? 'bg-jade-soft font-semibold text-jade' : 'text-ink-soft hover:bg-sunken hover:text-ink',
                  )}
                >
                  <Icon aria-hidden className="size-5" />
                  {t(name)}
                  {name === 'notifications' && <UnreadBadge count={unread} className="ms-auto" />}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className="mt-auto px-2">
        <CustomerLanguage />
      </div>
    </div>
  );
}
