'use client';
import { Field } from '@bizcoin/ui/field';
import { TextArea } from '@bizcoin/ui/text-area';
import { useTranslations } from 'next-intl';

const REASON_MAX = 500;

interface ReasonFieldProps {
  value: string;
  onValueChange: (reason: string) => void;
  /** Set after a press without a reason. */
  isMissing: boolean;
}

/** Why something is done: it stands in the audit log beside the change. */
export function ReasonField({ value, onValueChange, isMissing }: ReasonFieldProps) {
  const t = useTranslations('reason');
  return (
    <Field label={t('label')} hint={t('hint')} error={isMissing ? t('missing') : undefined}>
      <TextArea
        rows={2}
        required
        maxLength={REASON_MAX}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
      />
    </Field>
  );
}
