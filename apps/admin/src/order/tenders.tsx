'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { isNothing } from './is-nothing';

interface TendersProps {
  cash: string;
  bizcoins: string;
  currency: string;
}

/** Money and coins side by side, each only where there is some of it. */
export function Tenders({ cash, bizcoins, currency }: TendersProps) {
  if (isNothing(cash) && isNothing(bizcoins)) return <span className="text-ink-soft">–</span>;
  return (
    <span className="inline-flex items-baseline gap-2 whitespace-nowrap">
      {!isNothing(cash) && <MoneyAmount amount={cash} currency={currency} />}
      {!isNothing(bizcoins) && <BizcoinAmount amount={bizcoins} />}
    </span>
  );
}
