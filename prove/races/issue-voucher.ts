import { createHmac, randomBytes } from 'node:crypto';
import { generateCode } from '@bizcoin/domain';
import type { CodeSecrets, Stage, VoucherTerms } from '@bizcoin/testing';

export interface IssuedVoucher {
  readonly id: string;
  readonly code: string;
}

/** Puts a voucher into a database whose servers hold these secrets, and answers the code that redeems it. */
export async function issueVoucher(
  stage: Stage,
  secrets: CodeSecrets,
  terms: VoucherTerms = {},
): Promise<IssuedVoucher> {
  const { normalised, printed } = generateCode({ bytes: randomBytes(8) });
  return { id: await stage.voucher({ ...terms, codeHash: hashOf(secrets, normalised) }), code: printed };
}

const hashOf = (secrets: CodeSecrets, code: string) =>
  createHmac('sha256', Buffer.from(secrets.CODE_PEPPER.slice('v1:'.length), 'base64'))
    .update(code)
    .digest();
