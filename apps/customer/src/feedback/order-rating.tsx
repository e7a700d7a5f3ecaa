'use client';
import { Card } from '@bizcoin/ui/card';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';

const RatingQuestion = lazyPart(() => import('./rating-question').then((file) => file.RatingQuestion), {
  dispensable: true,
});

/** On the page of a paid order, for who has not said yet how it was, neither here nor on another device. */
export function OrderRating({ orderId }: { orderId: string }) {
  const t = useTranslations('feedback');
  // Kept from the first answer on: sending a rating must not take the thanks away. A failure asks nobody.
  const { data } = api.feedback.get.useQuery({ orderId }, { staleTime: Number.POSITIVE_INFINITY, retry: false });
  if (data !== null) return null;
  return (
    <Card aria-label={t('askPurchase')} className="empty:hidden">
      <RatingQuestion subject={{ orderId }} />
    </Card>
  );
}
