import type { Prisma } from '@bizcoin/db';
import type { Voucher } from './lock-voucher';

/** What the audit log keeps of a voucher: its terms and ids, never its code or anybody's name. */
export const voucherSnapshot = (voucher: Omit<Voucher, 'createdAt'>) =>
  ({
    type: voucher.type,
    value: voucher.value?.toString() ?? null,
    packageId: voucher.packageId,
    vanity: voucher.vanity,
    usageLimit: voucher.usageLimit,
    perCustomerLimit: voucher.perCustomerLimit,
    active: voucher.isActive,
    listed: voucher.listed,
    startsAt: voucher.startsAt?.toISOString() ?? null,
    expiresOn: voucher.expiresOn?.toISOString().slice(0, 10) ?? null,
    timeZone: voucher.timeZone,
    dealerId: voucher.dealerId,
    fundedByDealerId: voucher.fundedByDealerId,
    holderId: voucher.holderId,
    minPurchase: voucher.minPurchase?.toString() ?? null,
    maxDiscount: voucher.maxDiscount?.toString() ?? null,
    discountValidDays: voucher.discountValidDays,
    grantValidDays: voucher.grantValidDays,
    notes: voucher.notes,
  }) satisfies Prisma.InputJsonObject;

type Snapshot = ReturnType<typeof voucherSnapshot>;

/** Only what differs, so that the log says what was changed and not what was left alone. */
export function changedTerms(
  before: Snapshot,
  after: Snapshot,
): { before: Prisma.InputJsonObject; after: Prisma.InputJsonObject } {
  const names = (Object.keys(after) as (keyof Snapshot)[]).filter((name) => before[name] !== after[name]);
  const only = (terms: Snapshot) => Object.fromEntries(names.map((name) => [name, terms[name]]));
  return { before: only(before), after: only(after) };
}
