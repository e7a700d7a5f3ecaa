'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { ProblemNotice } from '../problem/problem-notice';
import { ReasonField } from '../reason/reason-field';
import { useReason } from '../reason/use-reason';
import { CodeBlock } from './code-block';
import type { Voucher } from './voucher';

interface RevealDialogProps {
  voucher: Voucher;
  onClose: () => void;
}

/** Shows a code again, for a reason that is logged. Closing takes it off the screen and out of memory. */
export function RevealDialog({ voucher, onClose }: RevealDialogProps) {
  const t = useTranslations('reveal');
  const reason = useReason();
  const reveal = api.voucher.reveal.useMutation({ gcTime: 0 });
  const ask = () => {
    const given = reason.given();
    if (given) reveal.mutate({ voucherId: voucher.id, reason: given });
  };
  if (reveal.data) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t('shown')}
        description={t('shownLead')}
        footer={
          <Button variant="secondary" onClick={onClose}>
            {t('hide')}
          </Button>
        }
      >
        <CodeBlock code={reveal.data.code} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('lead', { tail: voucher.codeTail })}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button pending={reveal.isPending} onClick={ask}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ReasonField {...reason.field} />
        {reveal.error && <ProblemNotice problem={problemOf(reveal.error)} />}
      </div>
    </Dialog>
  );
}
