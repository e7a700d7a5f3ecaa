'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { type Problem, problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { api } from '../../api/api';
import { useIssueWords } from '../../problem/use-issue-words';
import { showIssues } from '../fields/show-issues';
import type { VoucherTerms } from '../fields/voucher-terms';
import type { Voucher } from '../voucher';
import { changedTerms } from './changed-terms';
import { termsOf } from './terms-of';

/**
 * Saves against the version that was read. When somebody else was faster, the newest terms are loaded beneath the
 * person's own changes, which stay typed; saving again is then a decision made with both in sight.
 */
export function useEditVoucher(voucher: Voucher, form: UseFormReturn<VoucherTerms>, onSaved: () => void) {
  const t = useTranslations('edit');
  const words = useIssueWords();
  const announce = useAnnounce();
  const utils = api.useUtils();
  const update = api.voucher.update.useMutation({
    onSuccess: (saved) => {
      utils.voucher.get.setData({ voucherId: saved.id }, saved);
      void utils.voucher.list.invalidate();
      announce(t('saved'));
      onSaved();
    },
    onError: async (error) => {
      const problem = problemOf(error);
      if (problem.kind !== 'refusal') return;
      const { refusal } = problem;
      if (refusal.code === 'invalid_input') showIssues(form, refusal.issues, words);
      if (refusal.code === 'limit_below_usage') {
        form.setError('usageLimit', { message: t('limitBelow', { used: refusal.used }) }, { shouldFocus: true });
      }
      if (refusal.code !== 'edit_conflict') return;
      const newest = await utils.voucher.get.fetch({ voucherId: voucher.id }, { staleTime: 0 });
      form.reset(termsOf(newest), { keepDirtyValues: true });
    },
  });
  const save = (terms: VoucherTerms, reason: string | null) => {
    const changes = changedTerms(voucher, terms);
    if (Object.keys(changes).length === 0) return onSaved();
    update.mutate({ voucherId: voucher.id, version: voucher.version, ...changes, ...(reason ? { reason } : {}) });
  };
  // Said beside the field already.
  const isBeside = (problem: Problem) => problem.kind === 'refusal' && problem.refusal.code === 'limit_below_usage';
  const problem = update.error ? problemOf(update.error) : null;
  return { save, isPending: update.isPending, problem: problem && isBeside(problem) ? null : problem };
}
