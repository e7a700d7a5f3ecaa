'use client';
import type { Problem } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { stepAfter } from '../problem/refusal-steps';
import { UseNowButton } from './use-now-button';
import { VoucherTicket } from './voucher-ticket';

const SHOWN_MAX = 4;

/** Offers the customer could take instead of a voucher that was refused; nothing where there are none. */
export function Alternatives({ problem }: { problem: Problem }) {
  const t = useTranslations('voucher');
  const step = problem.kind === 'refusal' ? stepAfter[problem.refusal.code] : 'again';
  const enabled = step === 'offers' || step === 'mend';
  const { data = [] } = api.voucher.alternatives.useQuery(undefined, { enabled });
  if (!enabled || data.length === 0) return null;
  return (
    <section aria-label={t('alternatives')} className="flex flex-col gap-3">
      <h3 className="text-15 font-semibold">{t('alternativesCount', { count: data.length })}</h3>
      <ul className="grid gap-3 md:grid-cols-2">
        {data.slice(0, SHOWN_MAX).map((voucher) => (
          <li key={voucher.voucherId}>
            <VoucherTicket voucher={voucher} state="available" action={<UseNowButton voucher={voucher} />} />
          </li>
        ))}
      </ul>
    </section>
  );
}
