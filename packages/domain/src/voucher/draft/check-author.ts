import type { VoucherType } from '../voucher-type';
import type { Issues } from './issues';
import type { VoucherDraft } from './voucher-draft';

const dealerTypes: readonly VoucherType[] = ['percentage', 'message'];

/** Until a dealer's float pays for them, it creates no credit, no package, and no public or unlimited code. */
export function* checkAuthor({ author, type, code, usageLimit }: VoucherDraft): Issues {
  if (author === 'staff') return;
  if (!dealerTypes.includes(type)) yield { path: 'type', code: 'not_for_dealers' };
  if (code !== null) yield { path: 'code', code: 'not_for_dealers' };
  if (usageLimit === null) yield { path: 'usageLimit', code: 'not_for_dealers' };
}
