'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { Dialog } from '@bizcoin/ui/dialog';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CustomerLanguage } from '../intl/customer-language';
import { UnreadBadge } from '../notification/unread-badge';
import { useUnread } from '../notification/use-unread';
import { furtherItems, isCurrent } from './nav-items';

/** The places behind "more", as a sheet from below. */
export function MoreSheet({ onClosed }: { onClosed: () => void }) {
  const t = useTranslations('nav');
  const pathname = usePathname();
  const [open, setOpen] = useState(true);
  const unread = useUnread();
  return (
    <Dialog open={open} onOpenChange={setOpen} onClosed={onClosed} title={t('moreTitle')}>
      <ul className="-mx-2 flex flex-col">
        {furtherItems.map(({ name, href, icon: Icon }) => {
          const current = isCurrent(href, pathname);
          return (
            <li key={name}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                onClick={() => setOpen(false)}
                className={classNames(
                  'flex min-h-12 items-center gap-3 rounded-control px-2 text-17',
                  current ? 'font-semibold text-jade' : 'text-ink',
                )}
              >
                <Icon aria-hidden className="size-5 text-ink-soft" />
                {t(name)}
                {name === 'notifications' && <UnreadBadge count={unread} className="ms-auto" />}
              </Link>
            </li>
          );
        })}
      </ul>
      <div className="mt-4">
        <CustomerLanguage />
      </div>
    </Dialog>
  );
}
