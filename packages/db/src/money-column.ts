import { formatMoney, money } from '@bizcoin/domain';

/** NUMERIC(15,3) as the wire wants it: in the places of its currency. */
export const moneyColumn = (text: string, currency: string): string =>
  formatMoney(money(text.includes('.') ? text.replace(/\.?0+$/, '') : text, currency), currency);
