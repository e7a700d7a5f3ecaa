'use client';
import type { InputIssue } from '@bizcoin/domain';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

/** One sentence for what is wrong with a field, with an accepted example where the server names one. */
export function useIssueWords() {
  const t = useTranslations('issue');
  return useCallback(
    ({ code, expected }: Pick<InputIssue, 'code' | 'expected'>) =>
      expected ? `${t(code)} ${t('expected', { expected })}` : t(code),
    [t],
  );
}
