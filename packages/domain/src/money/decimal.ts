import { Decimal as Shared } from 'decimal.js';

// Our own constructor: another module's `Decimal.set` cannot change how amounts are computed, and no sum of
// amounts that the product allows comes near 40 significant digits.
export const Decimal = Shared.clone({ defaults: true, precision: 40 });
export type Decimal = Shared;
