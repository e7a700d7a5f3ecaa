'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Answers } from '../../api/api';
import type { Order } from '../order';
import { useOrderWords } from '../use-order-words';

interface RefundedDialogProps {
  order: Order;
  done: Answers['order']['refund'];
  onClose: () => void;
}

const icons = {
  succeeded: <CircleCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-jade" />,
  pending: <Clock aria-hidden className="mt-0.5 size-5 shrink-0 text-info" />,
  failed: <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />,
};

/** How the refund ended: sent, promised and still on its way, or refused by the gateway with nothing given back. */
export function RefundedDialog({ order, done, onClose }: RefundedDialogProps) {
  const t = useTranslations('refund');
  const words = useOrderWords();
  const { status } = done;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(`title.${status}`)}
      // A complete refund takes the button away that opened this.
      finalFocus={() => document.getElementById('content')}
      footer={
        <Button variant="secondary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="flex gap-3">
        {icons[status]}
        <div>
          <p>
            {t(`result.${status}`, { amounts: words.amounts(done, order.currency), customer: order.customer.name })}
          </p>
          {status === 'failed' && (
            <Link
              href="/support?kind=refund_failed&status=open"
              className="mt-2 inline-block font-semibold text-jade underline-offset-4 hover:underline"
            >
              {t('openTickets')}
            </Link>
          )}
        </div>
      </div>
    </Dialog>
  );
}
