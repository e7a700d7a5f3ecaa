'use client';
import { CircleAlert, CreditCard, Hourglass, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { UnpaidOrderScene } from './order-scene';
import type { Order } from './order-types';
import { SceneCard } from './scene-card';
import { TimeLeft } from './time-left';
import { UnpaidActions } from './unpaid-actions';
import { useDeclineWords } from './use-decline-words';
import { useKept } from './use-kept';
import { useReturnedWords } from './use-returned-words';

const looks = {
  open: { icon: CreditCard, tone: 'coin' },
  starting: { icon: RefreshCw, tone: 'neutral' },
  confirming: { icon: Hourglass, tone: 'neutral' },
  unknown: { icon: CircleAlert, tone: 'coin' },
  declined: { icon: CircleAlert, tone: 'danger' },
  overdue: { icon: Hourglass, tone: 'neutral' },
} as const;

const payable = (scene: UnpaidOrderScene) => scene === 'open' || scene === 'starting' || scene === 'declined';

/** An order that is not paid: what is known of the money, what is with the customer again, and what can be done now. */
export function UnpaidScene({ order, scene, now }: { order: Order; scene: UnpaidOrderScene; now: Date }) {
  const t = useTranslations('order');
  const returned = useReturnedWords();
  const declined = useDeclineWords();
  const kept = useKept();
  const { icon, tone } = looks[scene];
  const back = scene === 'declined' ? returned(order) : '';
  return (
    <SceneCard
      icon={icon}
      tone={tone}
      title={
        scene === 'declined' ? t('declined.title', { back: back ? 'yes' : 'no', returned: back }) : t(`${scene}.title`)
      }
      actions={<UnpaidActions order={order} scene={scene} />}
    >
      {scene === 'declined' && <p>{declined(order.payments.at(-1)?.failureReason ?? null)}</p>}
      <p>{t(`${scene}.next`, kept(order))}</p>
      {payable(scene) && <TimeLeft until={order.expiresAt} now={now} />}
    </SceneCard>
  );
}
