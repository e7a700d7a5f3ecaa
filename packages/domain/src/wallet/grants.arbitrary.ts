import fc from 'fast-check';
import type { Bizcoins } from '../money/amount';
import { bizcoins } from '../money/bizcoins';
import { type Grant, grantCategories } from './grant';

/** Few instants, so that grants often end or begin together; `NOW` lies between them. */
export const NOW = new Date('2026-05-15T12:00:00Z');
const instants = fc.integer({ min: -3, max: 3 }).map((days) => new Date(NOW.getTime() + days * 86_400_000));

const coinsOf = (hundredths: number): Bizcoins =>
  bizcoins(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);

export const coins = fc.nat(5_000).map(coinsOf);

export const walletGrants: fc.Arbitrary<readonly Grant[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    category: fc.constantFrom(...grantCategories),
    remaining: coins,
    expiresAt: fc.option(instants, { nil: null }),
    createdAt: instants,
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
