'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';

/** A small number beside a place where something waits; nothing where nothing does. */
export function WaitingCount({ count }: { count: number | undefined }) {
  const t = useTranslations('shell');
  const { whole } = useFormats();
  if (!count) return null;
  return (
    <>
      {/* Keeps the number apart from the word before it where it is read aloud. */}{' '}
      <span className="ms-auto rounded-full bg-amber-soft px-2 text-13 leading-5 font-semibold tabular-nums text-amber">
        <span aria-hidden>{whole(count)}</span>
        <span className="sr-only">{t('waiting', { count })}</span>
      </span>
    </>
  );
}
