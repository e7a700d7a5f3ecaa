'use client';
import type { Refusal } from '@bizcoin/domain';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';

/** What is wrong with a number of bizcoins that was typed, and which number would be right. */
export function useMisstatedWords() {
  const t = useTranslations('checkout');
  const formats = useFormats();
  return (misstated: Refusal | 'malformed' | null): string | undefined => {
    if (misstated === null) return undefined;
    if (misstated === 'malformed') return t('misstated.malformed');
    // How many there are stands below, beside the ways on.
    if (misstated.code === 'insufficient_bizcoins') return t('misstated.insufficient');
    const [issue] = misstated.code === 'invalid_input' ? misstated.issues : [];
    if (issue?.expected === undefined) return t('misstated.malformed');
    const expected = formats.bizcoins(issue.expected);
    return issue.code === 'malformed' ? t('misstated.steps', { expected }) : t('misstated.tooMany', { expected });
  };
}
