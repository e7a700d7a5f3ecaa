'use client';
import { Button } from '@bizcoin/ui/button';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import type { Order } from '../order';
import { RefundDecisions } from './refund-decisions';
import type { RefundDraft } from './refund-draft';
import { RefundOutcome } from './refund-outcome';
import { RefundProblem } from './refund-problem';
import type { useRefundPreview } from './use-refund-preview';

interface RefundAnswerProps {
  order: Order;
  preview: ReturnType<typeof useRefundPreview>;
  draft: RefundDraft;
  onChange: (change: Partial<RefundDraft>) => void;
}

/** The server's answer to what is typed: what it would do, or why it cannot be done. */
export function RefundAnswer({ order, preview, draft, onChange }: RefundAnswerProps) {
  const t = useTranslations('refund');
  const { latest, current, problem } = preview;
  if (problem) {
    return (
      <RefundProblem
        problem={problem}
        currency={order.currency}
        advice={t('previewFailed')}
        actions={
          <Button variant="secondary" size="sm" onClick={preview.askAgain}>
            {t('askAgain')}
          </Button>
        }
      />
    );
  }
  if (!preview.isReadable) return null;
  if (latest === null) {
    return (
      <Loading label={t('asking')}>
        <Skeleton className="h-48 rounded-card" />
      </Loading>
    );
  }
  return (
    <>
      <div aria-busy={current === null} className={current === null ? 'opacity-60' : undefined}>
        <RefundOutcome order={order} preview={latest} />
      </div>
      <RefundDecisions order={order} preview={latest} draft={draft} onChange={onChange} />
    </>
  );
}
