'use client';
import { Field } from '@bizcoin/ui/field';
import { TextArea } from '@bizcoin/ui/text-area';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { usePerson } from '../../session/person-context';
import { AudienceFields } from '../fields/audience-fields';
import { LimitFields } from '../fields/limit-fields';
import { WindowFields } from '../fields/window-fields';
import { BenefitFields } from './benefit-fields';
import { CodeFields } from './code-fields';
import { FormSection } from './form-section';
import { FunderField } from './funder-field';
import type { VoucherFields } from './voucher-fields';

/** All that is asked of a new voucher, in the order of the questions a colleague would ask. */
export function VoucherSections() {
  const t = useTranslations('form');
  const { may } = usePerson();
  const { control, register, formState } = useFormContext<VoucherFields>();
  const isVanity = useWatch({ control, name: 'codeKind' }) === 'vanity';
  return (
    <div className="flex flex-col gap-4">
      <FormSection title={t('gives')}>
        <BenefitFields />
      </FormSection>
      <FormSection title={t('codeSection')}>
        <CodeFields canBeVanity={may.createEveryType} />
      </FormSection>
      <FormSection title={t('limits')}>
        <LimitFields canBeUnlimited={may.createEveryType && !isVanity} />
      </FormSection>
      <FormSection title={t('when')}>
        <WindowFields />
      </FormSection>
      <FormSection title={t('who')}>
        <AudienceFields />
        {may.seeDealers && <FunderField />}
      </FormSection>
      <FormSection title={t('notesSection')}>
        <Field label={t('notes')} hint={t('notesHint')} error={formState.errors.notes?.message}>
          <TextArea rows={3} {...register('notes')} />
        </Field>
      </FormSection>
    </div>
  );
}
