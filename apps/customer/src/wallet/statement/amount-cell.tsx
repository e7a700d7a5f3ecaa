'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';

interface AmountCellProps {
  amount: string;
  signed?: boolean | undefined;
}

/**
 * An amount in a column of amounts: in every script their places stand below each other, which is at the right. On a phone
 * the head of the column stands for the coin, and the figures get its room.
 */
export function AmountCell({ amount, signed }: AmountCellProps) {
  return (
    <td className="px-2 py-3 text-end align-top sm:px-4 rtl:text-start">
      <BizcoinAmount amount={amount} signed={signed} className="max-sm:[&>svg]:hidden" />
    </td>
  );
}
