import fc from 'fast-check';
import type { Money } from './amount';
import { Decimal } from './decimal';
import { minorUnits } from './minor-units';
import { money } from './money';

/** Currencies of every number of places, with rates at which a step is one hundredth and more. */
export const shops = fc.constantFrom<{ currency: string; rate: string }[]>(
  { currency: 'USD', rate: '1' },
  { currency: 'USD', rate: '0.5' },
  { currency: 'USD', rate: '0.1' },
  { currency: 'JPY', rate: '100' },
  { currency: 'JPY', rate: '1' },
  { currency: 'KWD', rate: '0.1' },
);

/** An amount given in minor units: 1050 is 10.50 USD and 1050 JPY. */
export const inMinorUnits = (units: number, currency: string): Money<string> =>
  money(new Decimal(units).times(`1e-${minorUnits(currency)}`).toFixed(), currency);
