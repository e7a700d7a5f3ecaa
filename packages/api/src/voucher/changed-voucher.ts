import { endOfCivilDay, moneyColumn, Prisma } from '@bizcoin/db';
import { accept, checkVoucherTerms, type InputIssue, type Outcome, refuse, type VoucherType } from '@bizcoin/domain';
import type { Voucher } from './lock-voucher';
import type { UpdateVoucherInput } from './update-voucher-input';
import { startOf } from './voucher-terms-input';

type Changeable = Pick<
  Voucher,
  | (
      | 'usageLimit'
      | 'perCustomerLimit'
      | 'listed'
      | 'startsAt'
      | 'expiresOn'
      | 'timeZone'
      | 'expiresAt'
      | 'dealerId'
      | 'holderId'
    )
  | ('minPurchase' | 'maxDiscount' | 'discountValidDays' | 'grantValidDays' | 'notes')
>;

/** A voucher's terms with the wanted changes, checked as a whole: `invalid_input` names the fields that do not fit. */
export function changedVoucher(voucher: Voucher, input: UpdateVoucherInput): Outcome<Changeable> {
  const { currency } = voucher;
  const kept = <Value>(wanted: Value | undefined, present: Value): Value => (wanted === undefined ? present : wanted);
  const timeZone = kept(input.timeZone, voucher.timeZone);
  const expiresOn = kept(input.expiresOn, voucher.expiresOn?.toISOString().slice(0, 10) ?? null);
  const amount = (column: Prisma.Decimal | null) => column && moneyColumn(column.toFixed(3), currency);
  const terms = {
    usageLimit: kept(input.usageLimit, voucher.usageLimit),
    perCustomerLimit: kept(input.perCustomerLimit, voucher.perCustomerLimit),
    startsAt: input.startsAt ? startOf(input.startsAt, timeZone) : input.startsAt === null ? null : voucher.startsAt,
    expiresAt: expiresOn === null ? null : endOfCivilDay(expiresOn, timeZone),
    minPurchase: kept(input.minPurchase, amount(voucher.minPurchase)),
    maxDiscount: kept(input.maxDiscount, amount(voucher.maxDiscount)),
    discountValidDays: kept(input.discountValidDays, voucher.discountValidDays),
    grantValidDays: kept(input.grantValidDays, voucher.grantValidDays),
  };
  const type = voucher.type as VoucherType;
  const issues = [
    ...checkVoucherTerms({ ...terms, type, vanity: voucher.vanity, currency }),
    ...columnIssues(voucher, terms),
  ];
  if (issues.length > 0) return refuse({ code: 'invalid_input', issues });
  return accept({
    ...terms,
    timeZone,
    expiresOn: expiresOn === null ? null : new Date(`${expiresOn}T00:00:00Z`),
    minPurchase: decimal(terms.minPurchase),
    maxDiscount: decimal(terms.maxDiscount),
    listed: kept(input.listed, voucher.listed),
    dealerId: kept(input.dealerId, voucher.dealerId),
    holderId: kept(input.holderId, voucher.holderId),
    notes: kept(input.notes, voucher.notes),
  });
}

/** How uses are counted is fixed at creation, and a column needs a bound. */
const columnIssues = ({ sharded, vanity }: Voucher, { usageLimit }: Pick<Voucher, 'usageLimit'>): InputIssue[] =>
  usageLimit === null && !sharded && !vanity ? [{ path: 'usageLimit', code: 'must_be_limited' }] : [];

const decimal = (text: string | null) => (text === null ? null : new Prisma.Decimal(text));
