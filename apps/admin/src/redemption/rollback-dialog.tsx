'use client';
import { Button } from '@bizcoin/ui/button';
import { Checkbox } from '@bizcoin/ui/checkbox';
import { Dialog } from '@bizcoin/ui/dialog';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ProblemNotice } from '../problem/problem-notice';
import { ReasonField } from '../reason/reason-field';
import { useReason } from '../reason/use-reason';
import { usePerson } from '../session/person-context';
import { useBenefitWords } from '../voucher/use-benefit-words';
import type { RollbackSubject } from './redemption';
import { RolledBackDialog } from './rolled-back-dialog';
import { isFinal, useRollback } from './use-rollback';

interface RollbackDialogProps {
  subject: RollbackSubject;
  onClose: () => void;
}

/** Reverses a redemption by a new record: names the amount and the person, asks for a reason, works once. */
export function RollbackDialog({ subject, onClose }: RollbackDialogProps) {
  const t = useTranslations('rollback');
  const words = useBenefitWords();
  const formats = useFormats();
  const { level } = usePerson();
  const reason = useReason();
  const [isUseKept, setUseKept] = useState(false);
  const { send, isPending, problem, done } = useRollback();
  if (done) return <RolledBackDialog subject={subject} done={done} onClose={onClose} />;
  const confirm = () => {
    const given = reason.given();
    if (given) send({ redemptionId: subject.redemptionId, reason: given, restoreUse: !isUseKept });
  };
  const isOver = problem !== null && isFinal(problem);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead', {
        benefit: words.ofBenefit(subject.benefit),
        customer: subject.customerName,
        at: formats.dateTime(subject.redeemedAt),
      })}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {isOver ? t('close') : t('cancel')}
          </Button>
          {!isOver && (
            <Button variant="danger" pending={isPending} onClick={confirm}>
              {t('confirm')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!isOver && (
          <>
            <ReasonField {...reason.field} />
            <Checkbox label={t('keepUse')} hint={t('keepUseHint')} checked={isUseKept} onCheckedChange={setUseKept} />
          </>
        )}
        {problem && <ProblemNotice problem={problem} advice={problem.kind === 'refusal' ? undefined : t('again')} />}
        {problem?.kind === 'refusal' && problem.refusal.code === 'rollback_not_possible' && level !== 2 && (
          <p className="text-13 text-ink-soft">{t('fullAccessMay')}</p>
        )}
      </div>
    </Dialog>
  );
}
