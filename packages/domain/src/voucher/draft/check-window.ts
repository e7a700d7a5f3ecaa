import type { Issues } from './issues';
import type { VoucherTerms } from './voucher-terms';

/** A window that ends before it begins would refuse everybody, first with one reason and then with the other. */
export function* checkWindow({ startsAt, expiresAt }: VoucherTerms): Issues {
  if (startsAt !== null && expiresAt !== null && startsAt >= expiresAt) {
    yield { path: 'expiresOn', code: 'before_start' };
  }
}
