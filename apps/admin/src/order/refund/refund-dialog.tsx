'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ReasonField } from '../../reason/reason-field';
import { useReason } from '../../reason/use-reason';
import type { Order } from '../order';
import { useOrderWords } from '../use-order-words';
import { RefundAmountFields } from './refund-amount-fields';
import { RefundAnswer } from './refund-answer';
import { emptyDraft, type RefundDraft } from './refund-draft';
import { RefundModePicker } from './refund-mode-picker';
import { RefundOutcome } from './refund-outcome';
import { RefundProblem } from './refund-problem';
import { RefundedDialog } from './refunded-dialog';
import { useConfirmWords } from './use-confirm-words';
import { useRefund } from './use-refund';
import { useRefundPreview } from './use-refund-preview';

interface RefundDialogProps {
  order: Order;
  open: boolean;
  onClose: () => void;
}

/**
 * Gives money and coins back after showing exactly what will happen. It stays mounted while closed, and after a lost answer
 * it sends nothing but the same request again: two refunds must never come of one.
 */
export function RefundDialog({ order, open, onClose }: RefundDialogProps) {
  const t = useTranslations('refund');
  const words = useOrderWords();
  const confirmWords = useConfirmWords(order);
  const reason = useReason();
  const [draft, setDraft] = useState<RefundDraft>(emptyDraft);
  const refund = useRefund(order);
  const isFixed = refund.isPending || refund.isUnanswered;
  const preview = useRefundPreview(order, draft, open && !isFixed && refund.done === null);
  const named = isFixed ? refund.sent : preview.current;
  useAnnounced(open && named ? confirmWords(named) : null);

  const change = (changes: Partial<RefundDraft>) => {
    if (refund.problem) refund.startOver();
    setDraft((now) => ({ ...now, ...changes }));
  };
  const changeMode = (mode: RefundDraft['mode']) => {
    // Both parts start from all that can go back, so that lowering one is a single edit.
    const isUntouched = draft.cash === '' && draft.bizcoins === '';
    change({ mode, ...(mode === 'parts' && isUntouched ? preview.latest?.refundable : {}) });
  };
  const finish = () => {
    refund.startOver();
    reason.clear();
    setDraft(emptyDraft);
    onClose();
  };
  const confirm = () => {
    if (refund.isUnanswered) return refund.sendAgain();
    const given = reason.given();
    if (preview.current && given) refund.send(preview.current, given);
  };
  if (refund.done && open) return <RefundedDialog order={order} done={refund.done} onClose={finish} />;
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={t('heading')}
      description={t('lead', { what: words.ofOrder(order), customer: order.customer.name })}
      className="sm:max-w-xl"
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant="danger"
            className="h-auto py-2 whitespace-normal"
            pending={refund.isPending}
            disabled={named === null}
            onClick={confirm}
          >
            {named ? confirmWords(named) : t('confirmLater')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <fieldset disabled={isFixed} className="flex min-w-0 flex-col gap-4">
          <RefundModePicker mode={draft.mode} onModeChange={changeMode} />
          <RefundAmountFields draft={draft} currency={order.currency} onChange={change} />
        </fieldset>
        {isFixed ? (
          refund.sent && <RefundOutcome order={order} preview={refund.sent} />
        ) : (
          <RefundAnswer order={order} preview={preview} draft={draft} onChange={change} />
        )}
        <fieldset disabled={isFixed}>
          <ReasonField {...reason.field} />
        </fieldset>
        {refund.problem && (
          <RefundProblem
            problem={refund.problem}
            currency={order.currency}
            advice={t('again')}
            actions={
              <Button variant="secondary" size="sm" onClick={refund.startOver}>
                {t('startOver')}
              </Button>
            }
          />
        )}
      </div>
    </Dialog>
  );
}

/** What the confirm button says, said: a reader hears the amounts change without leaving the field. */
function useAnnounced(text: string | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (text !== null) announce(text);
  }, [announce, text]);
}
