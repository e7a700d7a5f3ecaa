import type { RedemptionQuestion } from '@bizcoin/db';
import { parseCode } from '@bizcoin/domain';
import type { Deps } from '../deps';
import type { RedemptionAttempt } from './redemption-attempt';

/** How the database finds the voucher somebody named; null for text that cannot be a code. */
export function voucherQuestion(
  { vault }: Pick<Deps, 'vault'>,
  voucher: RedemptionAttempt['voucher'],
): RedemptionQuestion['voucher'] | null {
  if ('voucherId' in voucher) return voucher;
  const code = parseCode(voucher.code);
  return code === null ? null : { codeHashes: vault.hashes(code.normalised) };
}
