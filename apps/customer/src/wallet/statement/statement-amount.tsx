'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';

interface StatementAmountProps {
  amount: string;
  signed?: boolean | undefined;
}

/** An amount in a column of amounts: on a phone the head of the column stands for the coin, and the figures get its room. */
export function StatementAmount({ amount, signed }: StatementAmountProps) {
  return <BizcoinAmount amount={amount} signed={signed} className="max-sm:[&>svg]:hidden" />;
}
