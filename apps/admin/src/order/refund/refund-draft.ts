import { parseBizcoins, parseMoney } from '@bizcoin/domain';

export const refundModes = ['all', 'amount', 'parts'] as const;

/** What an admin has typed and ticked so far. */
export interface RefundDraft {
  mode: (typeof refundModes)[number];
  amount: string;
  cash: string;
  bizcoins: string;
  endPackage: boolean;
  returnDiscount: boolean;
}

export const emptyDraft: RefundDraft = {
  mode: 'all',
  amount: '',
  cash: '',
  bizcoins: '',
  endPackage: false,
  returnDiscount: false,
};

interface Wanted {
  amount?: string;
  cash?: string;
  bizcoins?: string;
  endPackage: boolean;
  returnDiscount: boolean;
}

/** What the preview is asked for, or null while a field holds no amount. */
export function wantedOf(draft: RefundDraft, currency: string): Wanted | null {
  const { mode, endPackage, returnDiscount } = draft;
  const [amount, cash, bizcoins] = [draft.amount.trim(), draft.cash.trim(), draft.bizcoins.trim()];
  if (mode === 'amount') return parseMoney(amount, currency) ? { amount, endPackage, returnDiscount } : null;
  if (mode === 'all') return { endPackage, returnDiscount };
  const isReadable = parseMoney(cash, currency) !== null && parseBizcoins(bizcoins) !== null;
  return isReadable ? { cash, bizcoins, endPackage, returnDiscount } : null;
}
