import type { RedemptionQuestion } from '@bizcoin/db';
import { parseCode } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { guessSubjects } from './guess-budget';
import type { RedemptionAttempt } from './redemption-attempt';

/** What the database is asked about a voucher that somebody named; null for text that cannot be a code. */
export function voucherQuestion(
  { vault }: Pick<Deps, 'vault'>,
  { voucher, ip, key }: Pick<RedemptionAttempt, 'voucher' | 'ip'> & { readonly key: string | null },
): RedemptionQuestion | null {
  const asked = { key, guessSubjects: guessSubjects(ip) };
  if ('voucherId' in voucher) return { voucher, ...asked };
  const code = parseCode(voucher.code);
  return code === null ? null : { voucher: { codeHashes: vault.hashes(code.normalised) }, ...asked };
}
