import type { VoucherType } from '../voucher-type';
import { canonicalValue } from './canonical-value';
import type { Issues } from './issues';
import type { VoucherDraft } from './voucher-draft';

const acceptedValues: Record<Exclude<VoucherType, 'package'>, string> = {
  message: '1–1000000',
  credit: '0.01–1000000.00',
  percentage: '0.01–100',
};

/** A package voucher names its package and nothing else; every other type has a value of its own form. */
export function* checkValue({ type, value, packageId }: VoucherDraft): Issues {
  if (type === 'package') {
    if (packageId === null) yield { path: 'packageId', code: 'missing' };
    if (value !== null) yield { path: 'value', code: 'unexpected' };
    return;
  }
  const expected = acceptedValues[type];
  if (packageId !== null) yield { path: 'packageId', code: 'unexpected' };
  if (value === null) yield { path: 'value', code: 'missing', expected };
  else if (canonicalValue(type, value) === null) yield { path: 'value', code: 'malformed', expected };
}
