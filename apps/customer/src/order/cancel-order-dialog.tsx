'use client';
import { AlertDialog } from '@bizcoin/ui/alert-dialog';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../api/api';
import { useAfterOrder } from '../checkout/use-after-order';
import { useOnline } from '../frame/use-online';
import { ProblemNotice } from '../problem/problem-notice';
import type { Order } from './order-types';
import { useKept } from './use-kept';
import { useOrderName } from './use-order-name';

interface CancelOrderDialogProps {
  order: Order;
  onClose: () => void;
  onCancelled?: (() => void) | undefined;
}

/** Asks before an order is given up, naming what comes back. Its key is kept, so that a lost answer is found again. */
export function CancelOrderDialog({ order, onClose, onCancelled }: CancelOrderDialogProps) {
  const t = useTranslations('order');
  const nameOf = useOrderName();
  const kept = useKept();
  const announce = useAnnounce();
  const readAgain = useAfterOrder();
  const online = useOnline();
  const [key] = useState(() => crypto.randomUUID());
  const cancel = api.checkout.cancel.useMutation({
    onSuccess: () => {
      announce(t('cancelled.title'));
      onClose();
      onCancelled?.();
    },
    onSettled: readAgain,
  });
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && !cancel.isPending && onClose()}
      title={t('cancelTitle')}
      description={t('cancelConsequence', { name: nameOf(order), ...kept(order) })}
      confirmLabel={t('cancelConfirm')}
      cancelLabel={t('keep')}
      danger
      pending={cancel.isPending}
      confirmDisabled={!online}
      onConfirm={() => cancel.mutate({ orderId: order.id, key })}
    >
      {cancel.error && <ProblemNotice problem={problemOf(cancel.error)} />}
    </AlertDialog>
  );
}
