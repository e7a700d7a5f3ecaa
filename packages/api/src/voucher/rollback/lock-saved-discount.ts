import type { Transaction } from '@bizcoin/db';
import type { GivenBenefit } from '@bizcoin/domain';
import type { Redemption } from './redemption';
import type { Standing } from './reversal';

type Status = Extract<GivenBenefit, { kind: 'save_discount' }>['status'];

/** Locks the discount a percentage voucher saved. One past its date is expired, whether or not a job has said so. */
export async function lockSavedDiscount(tx: Transaction, { id: redemptionId }: Redemption): Promise<Standing> {
  const [discount] = await tx.$queryRaw<{ id: string; status: Status }[]>`
    SELECT id, CASE WHEN status = 'saved' AND valid_until <= business_now() THEN 'expired' ELSE status END AS status
    FROM saved_discounts WHERE redemption_id = ${redemptionId}::uuid FOR NO KEY UPDATE`;
  if (discount === undefined) throw new Error(`The redemption ${redemptionId} saved no discount.`);
  return { target: discount.id, given: { kind: 'save_discount', status: discount.status } };
}
