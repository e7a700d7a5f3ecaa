'use client';
import type { OrderStatus } from '@bizcoin/domain';
import { Stamp, type StampTone } from '@bizcoin/ui/stamp';
import { useTranslations } from 'next-intl';

const toneOf: Record<OrderStatus, StampTone> = {
  pending: 'coin',
  paid: 'good',
  partially_refunded: 'good',
  refunded: 'neutral',
  cancelled: 'neutral',
  expired: 'neutral',
};

export function OrderStamp({ status }: { status: OrderStatus }) {
  const t = useTranslations('order');
  return <Stamp tone={toneOf[status]}>{t(`status.${status}`)}</Stamp>;
}
