'use client';
import { Checkbox } from '@bizcoin/ui/checkbox';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Order } from '../order';
import type { RefundDraft } from './refund-draft';
import type { RefundPreview } from './use-refund-preview';

interface RefundDecisionsProps {
  order: Order;
  preview: RefundPreview;
  draft: RefundDraft;
  onChange: (change: Partial<RefundDraft>) => void;
}

const isOver = (subscription: Order['subscription']) =>
  subscription === null || Date.parse(subscription.endsAt) <= Date.now();

/**
 * Whether the package ends and the discount returns, where the rules leave that to the admin (docs/checkout.md): a complete
 * refund of an unused package undoes the purchase by itself.
 */
export function RefundDecisions({ order, preview, draft, onChange }: RefundDecisionsProps) {
  const t = useTranslations('refund');
  const { whole } = useFormats();
  const isUndone = preview.complete && preview.messagesUsed === 0;
  if (isUndone || order.kind === 'top_up') return null;
  return (
    <div>
      {!isOver(order.subscription) && (
        <Checkbox
          label={t('endPackage')}
          hint={t('endPackageHint', { count: preview.messagesUsed, text: whole(preview.messagesUsed) })}
          checked={draft.endPackage}
          onCheckedChange={(endPackage) => onChange({ endPackage })}
        />
      )}
      {order.discountId && preview.complete && (
        <Checkbox
          label={t('returnDiscount')}
          hint={t('returnDiscountHint')}
          checked={draft.returnDiscount}
          onCheckedChange={(returnDiscount) => onChange({ returnDiscount })}
        />
      )}
    </div>
  );
}
