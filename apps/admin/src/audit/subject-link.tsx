'use client';
import { Copyable } from '@bizcoin/ui/copyable';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

const pages: Record<string, string> = {
  voucher: '/vouchers',
  customer: '/customers',
  order: '/orders',
  ticket: '/support',
};

interface SubjectLinkProps {
  kind: string;
  id: string;
}

/** What an action was done to: a page where there is one, otherwise an id to copy. */
export function SubjectLink({ kind, id }: SubjectLinkProps) {
  const t = useTranslations('audit');
  const page = pages[kind];
  return (
    <span className="flex items-center gap-2">
      <span className="text-13 text-ink-soft">{kind}</span>
      <Copyable value={id} what={t('subjectId')}>
        {page ? (
          <Link href={`${page}/${id}`} className="underline underline-offset-4">
            {shortId(id)}
          </Link>
        ) : (
          shortId(id)
        )}
      </Copyable>
    </span>
  );
}

/** The end of a UUIDv7 is its random part: it tells rows apart, the beginning is only a time. */
const shortId = (id: string) => `…${id.slice(-8)}`;
