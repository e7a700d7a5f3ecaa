'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { Toast } from '@bizcoin/ui/toast';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { Notice } from './notice-types';
import { useNoticeWords } from './use-notice-words';

/** One new notice, seen and said; it leads to what it is about. */
export function NoticeToast({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useTranslations('live');
  const announce = useAnnounce();
  const { title, text, href } = useNoticeWords()(notice);
  const said = `${title} ${text}`;
  useEffect(() => announce(said), [announce, said]);
  return (
    <Toast label={t('news')} onClose={onClose}>
      <p className="text-15 font-semibold">
        {href === null ? (
          title
        ) : (
          <Link href={href} onClick={onClose} className="underline-offset-4 hover:underline">
            {title}
          </Link>
        )}
      </p>
      {text && <p className="text-15 text-ink-soft">{text}</p>}
    </Toast>
  );
}
