'use client';
import { Tooltip } from '@bizcoin/ui/tooltip';
import type { ReactNode } from 'react';
import type { PackagePrices } from './package-prices';

interface CompareRowProps {
  name: ReactNode;
  /** How the figure comes about, where that is not plain. */
  about?: string | undefined;
  compared: readonly PackagePrices[];
  cell: (prices: PackagePrices) => ReactNode;
}

/** One figure of every package. */
export function CompareRow({ name, about, compared, cell }: CompareRowProps) {
  return (
    <tr>
      <th scope="row" className="sticky start-0 bg-surface px-5 py-3 text-start font-normal text-ink-soft">
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
          {name}
          {about && typeof name === 'string' && <Tooltip what={name}>{about}</Tooltip>}
        </span>
      </th>
      {compared.map((prices) => (
        <td key={prices.offer.id} className="px-5 py-3 text-end tabular-nums">
          {cell(prices)}
        </td>
      ))}
    </tr>
  );
}
