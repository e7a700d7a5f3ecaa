'use client';
import { Button } from '@bizcoin/ui/button';
import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { ProblemNotice } from '../../problem/problem-notice';
import { useIssueWords } from '../../problem/use-issue-words';
import { usePerson } from '../../session/person-context';
import type { Created } from './created';
import { emptyVoucher } from './empty-voucher';
import { TicketPreview } from './ticket-preview';
import { useCreateVoucher } from './use-create-voucher';
import { type VoucherFields, voucherFields } from './voucher-fields';
import { VoucherSections } from './voucher-sections';

export function VoucherForm({ onCreated }: { onCreated: (created: Created) => void }) {
  const t = useTranslations('form');
  const words = useIssueWords();
  const { level, shop } = usePerson();
  const author = level === null ? 'dealer' : 'staff';
  const schema = useMemo(
    () => voucherFields({ author, currency: shop.currency, words }),
    [author, shop.currency, words],
  );
  const form = useForm<VoucherFields>({
    resolver: zodResolver(schema),
    defaultValues: emptyVoucher('message', shop.timeZone),
  });
  const { send, isPending, problem } = useCreateVoucher(form, onCreated);
  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label={t('label')}
        onSubmit={(event) => void form.handleSubmit(send)(event)}
        className="grid items-start gap-6 lg:grid-cols-[minmax(0,42rem)_minmax(18rem,22rem)]"
      >
        <VoucherSections />
        <div className="flex flex-col gap-4 lg:sticky lg:top-20">
          <p className="text-13 font-semibold text-ink-soft">{t('preview')}</p>
          <TicketPreview />
          {problem && <ProblemNotice problem={problem} advice={problem.kind === 'refusal' ? undefined : t('again')} />}
          <Button type="submit" pending={isPending}>
            {isPending ? t('creating') : t('create')}
          </Button>
          <p className="text-13 text-ink-soft">{t('fixedLater')}</p>
        </div>
      </form>
    </FormProvider>
  );
}
