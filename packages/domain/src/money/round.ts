import { Decimal } from './decimal';

// The only two roundings of the product (docs/bizcoins.md): what we compute as a share is rounded half-up; what
// someone's coins are worth is never rounded in their favour.
export const roundHalfUp = (value: Decimal, places: number): Decimal =>
  value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);

export const roundDown = (value: Decimal, places: number): Decimal => value.toDecimalPlaces(places, Decimal.ROUND_DOWN);
