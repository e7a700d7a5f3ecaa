import { isPrefix } from '../../code/is-prefix';
import { parseCode } from '../../code/parse-code';
import type { Issues } from './issues';
import type { VoucherDraft } from './voucher-draft';

/** A stated code must be a vanity code; a prefix belongs to generated ones only. */
export function* checkCode({ code, prefix }: VoucherDraft): Issues {
  if (code === null) {
    if (prefix !== null && !isPrefix(prefix)) yield { path: 'prefix', code: 'malformed', expected: 'FRESH' };
    return;
  }
  if (parseCode(code)?.kind !== 'vanity') yield { path: 'code', code: 'malformed', expected: 'SUMMER10' };
  if (prefix !== null) yield { path: 'prefix', code: 'unexpected' };
}
