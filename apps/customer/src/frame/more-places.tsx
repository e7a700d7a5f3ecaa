'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { Dialog } from '@bizcoin/ui/dialog';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UnreadBadge } from '../notification/unread-badge';
import { useUnread } from '../notification/use-unread';
import { barItemStyles } from './bar-item-styles';
import { isCurrent, navItems } from './nav-items';

const further = navItems.filter(({ inBottomBar }) => !inBottomBar);

/** The places that the bottom bar of a phone has no room for. */
export function MorePlaces() {
  const t = useTranslations('nav');
  const pathname = usePathname();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  const here = further.some(({ href }) => isCurrent(href, pathname));
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className={barItemStyles(here)}>
        <Ellipsis aria-hidden className="size-5" />
        {t('more')}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={t('moreTitle')}>
        <ul className="flex flex-col">
          {further.map(({ name, href, icon: Icon }) => {
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
      </Dialog>
    </>
  );
}
