'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { useTranslations } from 'next-intl';
import type { Statement } from './statement-types';

const figures = ['opening', 'received', 'spent', 'closing'] as const;

/** The month in four sums: the first and the second less the third are the fourth. */
export function StatementFigures({ statement }: { statement: Statement }) {
  const t = useTranslations('statement');
  return (
    <dl className="mb-6 grid grid-cols-2 gap-4 rounded-card border border-line bg-surface p-4 sm:grid-cols-4 sm:p-5">
      {figures.map((figure) => (
        <div key={figure}>
          <dt className="text-13 text-ink-soft">{t(figure)}</dt>
          <dd className="text-17 font-semibold">
            <BizcoinAmount amount={statement[figure]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
