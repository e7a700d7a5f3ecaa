'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';
import { useBenefitWords } from '../voucher/use-benefit-words';
import type { RollbackSubject } from './redemption';

interface RolledBackDialogProps {
  subject: RollbackSubject;
  done: Answers['voucher']['rollback'];
  onClose: () => void;
}

/** What was really taken, which can be less than what was once given. */
export function RolledBackDialog({ subject, done, onClose }: RolledBackDialogProps) {
  const t = useTranslations('rollback');
  const words = useBenefitWords();
  const { messages, bizcoins } = done.taken;
  const taken =
    messages !== undefined
      ? words.messages(messages)
      : bizcoins !== undefined
        ? words.bizcoins(bizcoins)
        : words.ofBenefit(subject.benefit);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('done')}
      description={t('taken', { taken, customer: subject.customerName })}
      footer={
        <Button variant="secondary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p>{done.useReturned ? t('useReturned') : t('useKept')}</p>
    </Dialog>
  );
}
