'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { goToGateway } from '../checkout/go-to-gateway';
import { useOnline } from '../frame/use-online';
import { ProblemNotice } from '../problem/problem-notice';
import { CancelOrderDialog } from './cancel-order-dialog';
import type { UnpaidOrderScene } from './order-scene';
import type { Order } from './order-types';
import { useKept } from './use-kept';
import { useRetryOrder } from './use-retry-order';

/** The ways on from an unpaid order: pay, try again, pay differently, give up, ask. */
export function UnpaidActions({ order, scene }: { order: Order; scene: UnpaidOrderScene }) {
  const t = useTranslations('order');
  const router = useRouter();
  const online = useOnline();
  const kept = useKept();
  const { retry, pending, problem, stillWaiting } = useRetryOrder(order.id);
  const [cancelling, setCancelling] = useState<'plain' | 'otherWay' | null>(null);
  const redirectUrl = order.payments.at(-1)?.redirectUrl ?? null;
  const again = order.package ? `/packages?buy=${order.package.id}` : '/wallet/top-up';
  const stoppable = scene === 'open' || scene === 'starting' || scene === 'declined';
  return (
    <>
      {scene === 'open' && redirectUrl !== null && (
        <Button disabled={!online} onClick={() => goToGateway(redirectUrl)}>
          {t('continue')}
        </Button>
      )}
      {(scene === 'starting' || scene === 'declined' || scene === 'unknown') && (
        <Button
          variant={scene === 'unknown' ? 'secondary' : 'primary'}
          disabled={!online}
          pending={pending}
          onClick={retry}
        >
          {t(`retry.${scene}`)}
        </Button>
      )}
      {stoppable && (
        <>
          <Button variant="secondary" disabled={!online} onClick={() => setCancelling('otherWay')}>
            {t('otherWay')}
          </Button>
          <Button variant="quiet" disabled={!online} onClick={() => setCancelling('plain')}>
            {t('cancel')}
          </Button>
        </>
      )}
      {(scene === 'declined' || scene === 'unknown' || scene === 'starting') && (
        <Link href={`/support?orderId=${order.id}`} className={buttonStyles({ variant: 'quiet' })}>
          {t('askSupport')}
        </Link>
      )}
      {stillWaiting && scene !== 'declined' && <p className="basis-full text-15">{t('stillWaiting')}</p>}
      {problem && (
        <div className="basis-full">
          {/* While nobody knows whether it was paid, no refusal may advise to pay again. */}
          <ProblemNotice problem={problem} advice={scene === 'unknown' ? t('unknown.next', kept(order)) : undefined} />
        </div>
      )}
      {cancelling && (
        <CancelOrderDialog
          order={order}
          onClose={() => setCancelling(null)}
          onCancelled={cancelling === 'otherWay' ? () => router.push(again) : undefined}
        />
      )}
    </>
  );
}
