'use client';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { TopUpPrice } from './top-up-price';

type Fault = Extract<TopUpPrice, { ok: false }>;

/** What is wrong with an amount to buy, said at its field: by our own sums, or by the server's bounds. */
export function useTopUpWords() {
  const t = useTranslations('topUp');
  const formats = useFormats();
  return {
    issue: (fault: Fault): string =>
      fault.issue === 'steps' ? t('steps', { expected: formats.bizcoins(fault.expected) }) : t(fault.issue),
    /** Undefined for what is no fault of the amount. */
    refusal: (problem: Problem | null): string | undefined => {
      if (problem?.kind !== 'refusal' || problem.refusal.code !== 'invalid_input') return undefined;
      const [, bound, amount] = /^([≥≤]) (\d+(?:\.\d+)?)/.exec(problem.refusal.issues[0]?.expected ?? '') ?? [];
      if (amount === undefined) return t('malformed');
      return bound === '≥'
        ? t('atLeast', { amount: formats.bizcoins(amount) })
        : t('atMost', { amount: formats.bizcoins(amount) });
    },
  };
}
