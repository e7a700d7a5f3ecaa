'use client';
import { Badge } from '@bizcoin/ui/badge';
import { oneOf } from '@bizcoin/ui/one-of';
import { useTranslations } from 'next-intl';
import { outcomes } from './outcome';

/** An outcome in words. One that this version does not know yet is shown as it is written, never hidden. */
export function OutcomeBadge({ outcome }: { outcome: string }) {
  const t = useTranslations('outcome');
  const known = oneOf(outcomes, outcome);
  const tone = outcome === 'success' ? 'good' : outcome === 'too_many_attempts' ? 'danger' : 'neutral';
  return <Badge tone={tone}>{known ? t(known) : outcome}</Badge>;
}
