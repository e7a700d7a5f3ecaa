import { endOfCivilDay, type Shop } from '@bizcoin/db';
import { checkVoucherDraft, type Outcome, refuse, type VoucherDraft } from '@bizcoin/domain';
import type { DealerScope } from '../procedures/dealer-procedure';
import type { CreateVoucherInput } from './create-voucher-input';
import { startOf } from './voucher-terms-input';

/** A voucher that was checked and is not yet written: the domain's draft beside whom it is for. */
export interface NewVoucher extends VoucherDraft {
  readonly listed: boolean;
  readonly expiresOn: string | null;
  readonly timeZone: string;
  readonly dealerId: string | null;
  readonly fundedByDealerId: string | null;
  readonly holderId: string | null;
  readonly notes: string | null;
}

/**
 * What somebody asked for, checked and completed: the shop's currency and zone, and for a dealer its own customers as
 * the audience. Civil dates become instants here.
 */
export function newVoucher(input: CreateVoucherInput, scope: DealerScope, shop: Shop): Outcome<NewVoucher> {
  const {
    dealerId = null,
    fundedByDealerId = null,
    holderId = null,
    expiresOn = null,
    timeZone = shop.timeZone,
  } = input;
  if (scope !== null && fundedByDealerId !== null) {
    return refuse({ code: 'invalid_input', issues: [{ path: 'fundedByDealerId', code: 'not_for_dealers' }] });
  }
  const draft = checkVoucherDraft({
    author: scope === null ? 'staff' : 'dealer',
    code: input.code ?? null,
    prefix: input.prefix ?? null,
    type: input.type,
    value: input.value ?? null,
    packageId: input.packageId ?? null,
    usageLimit: input.usageLimit,
    perCustomerLimit: input.perCustomerLimit,
    startsAt: input.startsAt ? startOf(input.startsAt, timeZone) : null,
    expiresAt: expiresOn === null ? null : endOfCivilDay(expiresOn, timeZone),
    currency: shop.currency,
    minPurchase: input.minPurchase ?? null,
    maxDiscount: input.maxDiscount ?? null,
    discountValidDays: input.discountValidDays ?? null,
    grantValidDays: input.grantValidDays ?? null,
  });
  if (!draft.ok) return draft;
  const { listed, notes = null } = input;
  const audience = { dealerId: dealerId ?? scope, fundedByDealerId, holderId };
  return { ok: true, value: { ...draft.value, ...audience, listed, expiresOn, timeZone, notes } };
}
