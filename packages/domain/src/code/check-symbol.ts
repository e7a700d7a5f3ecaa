import { ALPHABET } from './alphabet';

const BASE = ALPHABET.length;

/**
 * Luhn mod 32 over everything before it. Catches every single wrong symbol and every swap of neighbours except 0 with
 * Z. Symbols outside Crockford base-32 have no value; callers check the shape first.
 */
export function checkSymbol(body: string): string {
  let total = 0;
  for (let index = 0; index < body.length; index++) {
    const value = Math.max(0, ALPHABET.indexOf(body.charAt(index)));
    const doubled = (body.length - index) % 2 === 1;
    total += doubled ? digitSum(2 * value) : value;
  }
  return ALPHABET.charAt((BASE - (total % BASE)) % BASE);
}

const digitSum = (value: number) => Math.floor(value / BASE) + (value % BASE);
