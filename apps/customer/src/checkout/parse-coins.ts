import { type Bizcoins, bizcoins, parseBizcoins } from '@bizcoin/domain';

/** What was typed as a number of bizcoins; an empty field is none, a decimal comma counts as a point. Null for no number. */
export function parseCoins(text: string): Bizcoins | 'max' | null {
  if (text === 'max') return text;
  const plain = text.trim().replace(',', '.').replace(/\.$/, '');
  return plain === '' ? bizcoins('0') : parseBizcoins(plain);
}
