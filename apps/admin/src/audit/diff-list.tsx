'use client';
import { useTranslations } from 'next-intl';
import type { Difference } from './diff-of';

/** Each changed field with its old value struck through and the new one beside it. */
export function DiffList({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('audit');
  return (
    <ul className="flex flex-col gap-1 font-mono text-13">
      {differences.map(({ path, before, after }) => (
        <li key={path} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          <span className="text-ink-soft">{path || t('value')}</span>
          {before !== null && (
            <del className="rounded-[4px] bg-danger-soft px-1 break-all text-danger">
              <span className="sr-only">{t('was')} </span>
              {before}
            </del>
          )}
          {after !== null && (
            <ins className="rounded-[4px] bg-jade-soft px-1 break-all text-jade no-underline">
              <span className="sr-only">{t('is')} </span>
              {after}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
