'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { DateTime } from '@bizcoin/ui/date-time';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Notice } from './notice-types';
import { useNoticeWords } from './use-notice-words';

/** One notice; the whole row leads to what it is about. `fresh`: unread when this page was opened. */
export function NoticeRow({ notice, fresh }: { notice: Notice; fresh: boolean }) {
  const t = useTranslations('notice');
  const { title, text, href } = useNoticeWords()(notice);
  return (
    <li className={classNames('relative flex gap-3 px-4 py-3', fresh && 'bg-jade-soft', href && 'hover:bg-sunken')}>
      <span
        aria-hidden
        className={classNames('mt-2 size-2 shrink-0 rounded-full', fresh ? 'bg-jade' : 'bg-transparent')}
      />
      <div className="min-w-0">
        <p className="text-15 font-semibold">
          {fresh && <span className="sr-only">{t('fresh')} </span>}
          {href ? (
            <Link href={href} className="before:absolute before:inset-0 before:content-['']">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {text && <p className="text-15">{text}</p>}
        <p className="text-13 text-ink-soft">
          <DateTime at={notice.createdAt} />
        </p>
      </div>
    </li>
  );
}
