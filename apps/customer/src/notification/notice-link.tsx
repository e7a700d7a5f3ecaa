'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { Bell } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { UnreadBadge } from './unread-badge';
import { useUnread } from './use-unread';

/** The bell in the header of every page. */
export function NoticeLink() {
  const t = useTranslations('notice');
  const unread = useUnread();
  return (
    <Link
      href="/notifications"
      aria-label={t('bell', { count: unread })}
      className={classNames(buttonStyles({ variant: 'quiet', size: 'icon' }), 'relative text-ink-soft')}
    >
      <Bell aria-hidden className="size-5" />
      <UnreadBadge count={unread} className="absolute end-0.5 top-1" />
    </Link>
  );
}
