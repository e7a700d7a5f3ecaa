'use client';
import type { OrderStatus } from '@bizcoin/domain';
import { Stamp, type StampTone } from '@bizcoin/ui/stamp';
import { useTranslations } from 'next-intl';

const tones = {
  pending: 'coin',
  paid: 'good',
  cancelled: 'neutral',
  expired: 'neutral',
  partially_refunded: 'danger',
  refunded: 'danger',
} as const satisfies Record<OrderStatus, StampTone>;

export function OrderStamp({ status }: { status: OrderStatus }) {
  const t = useTranslations('orders.statusOf');
  return <Stamp tone={tones[status]}>{t(status)}</Stamp>;
}
