import { z } from 'zod';

const secrets = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(z.array(z.string().min(16, 'a secret has at least 16 characters')).min(1).max(5));

/**
 * The settings of the payment gateway, for the `z.object` of a server's own. What one gateway needs and the other does
 * not is left to {@link gatewayFaults}. Lists are separated by commas, the current secret first.
 */
export const gatewaySettings = {
  GATEWAY: z.enum(['sandbox', 'stripe']).default('sandbox'),
  SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_KEY: z.string().min(16, 'a key has at least 16 characters').optional(),
  SANDBOX_WEBHOOK_SECRET: secrets.optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(?!pk_)\S{16,}$/, 'is no secret key')
    .optional(),
  STRIPE_WEBHOOK_SECRET: secrets.optional(),
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
};

const schema = z.object(gatewaySettings);

export type GatewayConfig = z.infer<typeof schema>;
