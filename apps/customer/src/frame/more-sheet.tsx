'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { Dialog } from '@bizcoin/ui/dialog';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { CustomerLanguage } from '../intl/customer-language';
import { UnreadBadge } from '../notification/unread-badge';
import { useUnread } from '../notification/use-unread';
import { furtherItems, isCurrent } from './nav-items';

interface MoreSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The places behind "more", as a sheet from below. */
export function MoreSheet({ open, onOpenChange }: MoreSheetProps) {
  const t = useTranslations('nav');
  const pathname = usePathname();
  const unread = useUnread();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('moreTitle')}>
      <ul className="flex flex-col">
        {furtherItems.map(({ name, href, icon: Icon }) => {
          const current = isCurrent(href, pathname);
          return (
            <li key={name}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                onClick={() => onOpenChange(false)}
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
      <div className="mt-4 px-2">
        <CustomerLanguage />
      </div>
    </Dialog>
  );
}
