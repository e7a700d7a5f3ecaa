import type { Bizcoins } from './amount';
import { checkRate } from './check-rate';
import { Decimal } from './decimal';
import { InvalidAmount } from './invalid-amount';
import { hundredthsPerMinorUnit } from './rate';

/** The fewest bizcoins that are one minor unit. Amounts spent are multiples of it (docs/bizcoins.md). */
export function bizcoinStep(rate: string, currency: string): Bizcoins {
  if (!checkRate(rate, currency).allowed) throw new InvalidAmount(rate, `a bizcoin rate for ${currency}`);
  return hundredthsPerMinorUnit(new Decimal(rate), currency).dividedBy(100) as Bizcoins;
}
