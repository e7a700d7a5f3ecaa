import { ALPHABET } from './alphabet';

/**
 * Luhn mod 32 over everything before it. Catches every single wrong symbol and every swap of neighbours except 0 with
 * Z. Symbols outside the alphabet count as nothing: only call it with Crockford base-32.
 */
export function checkSymbol(body: string): string {
  let total = 0;
  for (let index = 0; index < body.length; index++) {
    const value = Math.max(0, ALPHABET.indexOf(body.charAt(index)));
    const doubled = (body.length - index) % 2 === 1;
    total += doubled ? digitSum(2 * value) : value;
  }
  return ALPHABET.charAt((ALPHABET.length - (total % ALPHABET.length)) % ALPHABET.length);
}

const digitSum = (value: number) => Math.floor(value / ALPHABET.length) + (value % ALPHABET.length);
