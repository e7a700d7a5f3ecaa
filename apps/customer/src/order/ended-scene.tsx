'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { CircleX, Hourglass } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Order } from './order-types';
import { SceneCard } from './scene-card';
import { useReturnedWords } from './use-returned-words';

/** An order that ended unpaid: nothing was taken, and what was set aside is back. */
export function EndedScene({ order, scene }: { order: Order; scene: 'cancelled' | 'expired' }) {
  const t = useTranslations('order');
  const returned = useReturnedWords();
  return (
    <SceneCard
      icon={scene === 'cancelled' ? CircleX : Hourglass}
      tone="neutral"
      title={t(`${scene}.title`)}
      actions={
        <>
          <Link
            href={order.package ? `/packages?buy=${order.package.id}` : '/wallet/top-up'}
            className={buttonStyles({})}
          >
            {t('orderAgain')}
          </Link>
          <Link href="/orders" className={buttonStyles({ variant: 'secondary' })}>
            {t('allOrders')}
          </Link>
        </>
      }
    >
      <p>
        {t('nothingTaken')} {returned(order)}
      </p>
    </SceneCard>
  );
}
