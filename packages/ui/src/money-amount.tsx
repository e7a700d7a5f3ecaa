'use client';
import { classNames } from './class-names';
import { useFormats } from './use-formats';

interface MoneyAmountProps {
  /** Decimal string with the places of its currency. */
  amount: string;
  currency: string;
  className?: string | undefined;
}

export function MoneyAmount({ amount, currency, className }: MoneyAmountProps) {
  const formats = useFormats();
  return (
    <span className={classNames('whitespace-nowrap tabular-nums', className)}>{formats.money(amount, currency)}</span>
  );
}
