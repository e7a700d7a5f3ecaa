import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Quote } from '@bizcoin/domain';
import { z } from 'zod';
import type { VersionedSecrets } from '../voucher/code-vault';

/** A quote for one customer. The nonce makes it one quote, which becomes one order. */
export interface SignedQuote extends Quote {
  readonly customerId: string;
  readonly nonce: string;
}

export interface QuoteSigner {
  sign(quote: SignedQuote): string;
  /** The quote again, or null for one that is forged, damaged or another customer's. Its time is not looked at. */
  read(token: string, customerId: string): SignedQuote | null;
}

const text = z.string().max(64);
const payload = z.strictObject({
  customerId: z.uuid(),
  nonce: z.uuid(),
  expiresAt: z.coerce.date(),
  input: z.strictObject({ packageId: z.uuid(), bizcoins: text, discountId: text.nullable() }),
  result: z.strictObject({
    packageId: z.uuid(),
    messages: z.number().int(),
    days: z.number().int(),
    currency: text,
    list: text,
    discount: text,
    discountId: z.uuid().nullable(),
    bizcoins: text,
    cash: text,
  }),
});

/**
 * Signs quotes instead of storing them (docs/checkout.md). The keys are derived from those of the codes, so there is no
 * further secret to keep; quotes signed under an older version stay good until they end.
 */
export function createQuoteSigner(secrets: VersionedSecrets): QuoteSigner {
  const keys = [...secrets.values()].map((secret) => Buffer.from(hkdfSync('sha256', secret, '', 'bizcoin quotes', 32)));
  const [current] = keys;
  if (current === undefined) throw new Error('Signing quotes needs a key.');
  return {
    sign(quote) {
      const body = Buffer.from(JSON.stringify(quote)).toString('base64url');
      return `${body}.${signature(current, body).toString('base64url')}`;
    },
    read(token, customerId) {
      const [body = '', signed = ''] = token.split('.', 2);
      const given = Buffer.from(signed, 'base64url');
      const genuine = keys.some((key) => isEqual(signature(key, body), given));
      if (!genuine) return null;
      const parsed = payload.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      return parsed.success && parsed.data.customerId === customerId ? parsed.data : null;
    },
  };
}

const signature = (key: Buffer, body: string) => createHmac('sha256', key).update(body).digest();

const isEqual = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);
