import { termsInput } from '../fields/terms-input';
import { fixedPartsOf, THE_BUSINESS, type VoucherFields } from './voucher-fields';

/** What is sent: only what the form states. `usageLimit` alone is sent as null, which means unlimited. */
export function createInput(fields: VoucherFields) {
  const { type, ...fixed } = fixedPartsOf(fields);
  const { usageLimit, ...terms } = termsInput(type, fields);
  const fundedByDealerId = fields.fundedByDealerId === THE_BUSINESS ? null : fields.fundedByDealerId;
  return { type, usageLimit, ...stated({ ...fixed, ...terms, fundedByDealerId }) };
}

type Stated<Parts> = { [Name in keyof Parts]?: Exclude<Parts[Name], null> };

function stated<Parts extends object>(parts: Parts): Stated<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null)) as Stated<Parts>;
}
