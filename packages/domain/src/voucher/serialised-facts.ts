import type { Decimal } from '../money/decimal';
import type { RedemptionFacts } from './redemption-facts';

type Serialised<T> = T extends Date | Decimal ? string : T extends object ? { [K in keyof T]: Serialised<T[K]> } : T;

/** The facts as plain JSON: instants as ISO 8601, bizcoins as decimal text. Holds no code and no personal data. */
export type SerialisedFacts = Serialised<RedemptionFacts>;
