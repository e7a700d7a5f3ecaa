'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { ReasonField } from '../reason/reason-field';
import { useReason } from '../reason/use-reason';
import { useBenefitWords } from './use-benefit-words';
import type { Voucher } from './voucher';

interface SetActiveDialogProps {
  voucher: Voucher;
  onClose: () => void;
}

export function SetActiveDialog({ voucher, onClose }: SetActiveDialogProps) {
  const [isActivation] = useState(!voucher.active);
  const t = useTranslations(isActivation ? 'activate' : 'deactivate');
  const words = useBenefitWords();
  const announce = useAnnounce();
  const utils = api.useUtils();
  const reason = useReason();
  const setActive = api.voucher.setActive.useMutation({
    onSuccess: (changed) => {
      utils.voucher.get.setData({ voucherId: voucher.id }, changed);
      void utils.voucher.list.invalidate();
      announce(t('done'));
      onClose();
    },
  });
  const confirm = () => {
    const given = reason.given();
    if (given) setActive.mutate({ voucherId: voucher.id, active: isActivation, reason: given });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead', { benefit: words.ofVoucher(voucher), tail: voucher.codeTail })}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant={isActivation ? 'primary' : 'danger'} pending={setActive.isPending} onClick={confirm}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ReasonField {...reason.field} />
        {setActive.error && <ProblemNotice problem={problemOf(setActive.error)} />}
      </div>
    </Dialog>
  );
}
