import { parseBizcoins } from '@bizcoin/domain';
import { z } from 'zod';

/** A number of bizcoins as the contract writes them (docs/bizcoins.md). */
export const bizcoinAmount = z
  .string()
  .max(16)
  .refine((text) => parseBizcoins(text) !== null);

/** So many bizcoins, or as many as leave a cash part that can be paid. */
const bizcoinsToSpend = z.union([z.literal('max'), bizcoinAmount]);

export const packageToBuy = { packageId: z.uuid(), bizcoins: bizcoinsToSpend };
