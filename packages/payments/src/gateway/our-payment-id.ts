import { z } from 'zod';

/**
 * The id a gateway keeps for us. Whatever is no UUID was not put there by this shop, which shares its account with other
 * tills, and must not reach a query.
 */
export const ourPaymentId = z.guid().nullable().catch(null);
