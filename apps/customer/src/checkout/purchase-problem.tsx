'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode, Ref } from 'react';
import { ProblemNotice } from '../problem/problem-notice';

interface PurchaseProblemProps {
  problem: Problem;
  currency: string;
  /** Whether an order was sent and nobody knows what became of it. */
  unknown?: boolean | undefined;
  onCoins: (bizcoins: string) => void;
  onDiscount: (discountId: string | null) => void;
  /** Back to the packages that are on sale. */
  onOthers: () => void;
  onAskAgain?: (() => void) | undefined;
  ref?: Ref<HTMLDivElement> | undefined;
}

/** Why this cannot be bought so, with the ways on as buttons: another number of bizcoins, an open order, a top-up. */
export function PurchaseProblem({ problem, unknown = false, ref, ...rest }: PurchaseProblemProps) {
  const t = useTranslations('checkout');
  return (
    <ProblemNotice
      ref={ref}
      problem={problem}
      advice={unknown ? t('pressAgain') : undefined}
      detail={<NewPrice problem={problem} />}
      actions={<WaysOn problem={problem} {...rest} />}
    />
  );
}

function NewPrice({ problem }: { problem: Problem }) {
  const t = useTranslations('checkout');
  const formats = useFormats();
  if (problem.kind !== 'refusal' || problem.refusal.code !== 'price_changed') return null;
  const { cash, bizcoins, currency } = problem.refusal.quote;
  return t('newPrice', { cash: formats.money(cash, currency), bizcoins: formats.bizcoins(bizcoins) });
}

type WaysOnProps = Omit<PurchaseProblemProps, 'unknown' | 'ref'>;

function WaysOn({ problem, currency, onCoins, onDiscount, onOthers, onAskAgain }: WaysOnProps): ReactNode {
  const t = useTranslations('checkout');
  const formats = useFormats();
  if (problem.kind !== 'refusal') return onAskAgain && <Way onPress={onAskAgain}>{t('askAgain')}</Way>;
  const { refusal } = problem;
  switch (refusal.code) {
    case 'remainder_below_minimum':
      return refusal.suggestions.map(({ bizcoins, cash }) => (
        <Way key={bizcoins} onPress={() => onCoins(bizcoins)}>
          {t('suggestion', {
            bizcoins: formats.bizcoins(bizcoins),
            rest: Number(cash) > 0 ? 'some' : 'none',
            cash: formats.money(cash, currency),
          })}
        </Way>
      ));
    case 'insufficient_bizcoins':
      return (
        <>
          <Way onPress={() => onCoins('max')}>{t('useWhatThereIs')}</Way>
          <WayTo href="/wallet/top-up">{t('topUp')}</WayTo>
        </>
      );
    case 'discount_unavailable':
      return <Way onPress={() => onDiscount(null)}>{t('withoutDiscount')}</Way>;
    case 'package_unavailable':
      return <Way onPress={onOthers}>{t('otherPackages')}</Way>;
    case 'order_in_progress':
    case 'quote_used':
      return <WayTo href={`/checkout/${refusal.orderId}`}>{t('openOrder')}</WayTo>;
    case 'busy':
    case 'gateway_unavailable':
    case 'price_changed':
    case 'invalid_input':
      return onAskAgain && <Way onPress={onAskAgain}>{t('askAgain')}</Way>;
    default:
      return null;
  }
}

function Way({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <Button variant="secondary" className="whitespace-normal text-start" onClick={onPress}>
      {children}
    </Button>
  );
}

function WayTo({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={buttonStyles({ variant: 'secondary' })}>
      {children}
    </Link>
  );
}
