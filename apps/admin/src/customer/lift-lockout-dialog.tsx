'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { ReasonField } from '../reason/reason-field';
import { useReason } from '../reason/use-reason';
import type { Customer } from './customer';

interface LiftLockoutDialogProps {
  customer: Customer;
  onClose: () => void;
}

export function LiftLockoutDialog({ customer, onClose }: LiftLockoutDialogProps) {
  const t = useTranslations('liftLockout');
  const announce = useAnnounce();
  const utils = api.useUtils();
  const reason = useReason();
  const lift = api.customer.liftLockout.useMutation({
    onSuccess: async () => {
      await utils.customer.get.invalidate({ customerId: customer.id });
      announce(t('done', { customer: customer.name }));
      onClose();
    },
  });
  const confirm = () => {
    const given = reason.given();
    if (given) lift.mutate({ customerId: customer.id, reason: given });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead', { customer: customer.name })}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button pending={lift.isPending} onClick={confirm}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ReasonField {...reason.field} />
        {lift.error && <ProblemNotice problem={problemOf(lift.error)} />}
      </div>
    </Dialog>
  );
}
