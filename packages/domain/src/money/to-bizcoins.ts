import type { Bizcoins, Money } from './amount';
import { bizcoinStep } from './bizcoin-step';
import { minorUnits } from './minor-units';

/**
 * The bizcoins that pay exactly this much money at this rate: the inverse of `toMoney`, exact because every minor unit
 * is one {@link bizcoinStep} (docs/bizcoins.md). May exceed what a wallet can hold. Throws `InvalidAmount` for a rate
 * that the currency does not allow.
 */
export function toBizcoins<C extends string>(amount: Money<C>, rate: string, currency: C): Bizcoins {
  const minorAmount = amount.times(`1e${minorUnits(currency)}`);
  return bizcoinStep(rate, currency).times(minorAmount) as Bizcoins;
}
