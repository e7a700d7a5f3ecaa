'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import type { Order } from './order';
import { RefundDialog } from './refund/refund-dialog';

/** Only a purchase that took place, and has not come back altogether, can be refunded. */
const isRefundable = ({ status }: Order) => status === 'paid' || status === 'partially_refunded';

export function OrderActions({ order }: { order: Order }) {
  const t = useTranslations('order');
  const { may } = usePerson();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {may.seeAudit && (
        <Link href={`/audit?subject=${order.id}`} className={buttonStyles({ variant: 'secondary', size: 'sm' })}>
          {t('audit')}
        </Link>
      )}
      {may.refund && isRefundable(order) && (
        <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
          <Undo2 aria-hidden className="size-4" />
          {t('refund')}
        </Button>
      )}
      {may.refund ? (
        <RefundDialog order={order} open={isOpen} onClose={() => setOpen(false)} />
      ) : (
        isRefundable(order) && <AccessNote>{t('refundNeedsFull')}</AccessNote>
      )}
    </div>
  );
}
