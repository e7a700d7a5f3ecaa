import type { Deps } from '@bizcoin/api/deps';
import { createVoucher, redeemVoucher, type VoucherCreation } from '@bizcoin/api/use-cases';
import { endsAfterDays, readShop } from '@bizcoin/db';
import { demoIds } from './demo-ids';

type Terms = Partial<VoucherCreation['input']> & Pick<VoucherCreation['input'], 'code' | 'type'>;

const LIMIT = 1_000_000;

/** Everybody who can use one of these sees it as an offer; the others show one refusal each. */
const vouchers = (expiredOn: string): Terms[] => [
  { code: 'DEMO-MESSAGE', type: 'message', value: '500', listed: true },
  { code: 'DEMO-CREDIT', type: 'credit', value: '25.00', listed: true },
  { code: 'DEMO-PACKAGE', type: 'package', packageId: demoIds.starter, listed: true },
  { code: 'DEMO-PERCENT', type: 'percentage', value: '20', maxDiscount: '15', listed: true },
  { code: 'DEMO-EXPIRED', type: 'credit', value: '10.00', expiresOn: expiredOn },
  { code: 'DEMO-USEDUP', type: 'message', value: '100', usageLimit: 1 },
  { code: 'DEMO-ECHO', type: 'credit', value: '10.00', dealerId: demoIds.echo },
];

/** The last thing that is seeded, so it tells whether all of it is there. */
export const hasDemoVouchers = async ({ db }: Deps): Promise<boolean> =>
  (await db.prisma.voucherUsage.count({ where: { userId: demoIds.cy, idempotencyKey: demoIds.usedUpKey } })) > 0;

/** The codes of docs/demo.md, made by an administrator; Cy takes the only use of one of them. */
export async function seedDemoVouchers(deps: Deps): Promise<void> {
  const actor = { userId: demoIds.root, ip: null };
  const { timeZone } = await readShop(deps.db);
  for (const terms of vouchers(endsAfterDays(new Date(), -30, timeZone).on)) {
    const input = { usageLimit: LIMIT, perCustomerLimit: 1, listed: false, ...terms };
    const created = await createVoucher(deps, { actor, scope: null, input });
    if (!created.ok && created.refusal.code !== 'code_taken') throw refused(`${terms.code}`, created.refusal);
  }
  const attempt = { customerId: demoIds.cy, voucher: { code: 'DEMO-USEDUP' }, key: demoIds.usedUpKey };
  const redeemed = await redeemVoucher(deps, { ...attempt, ip: '127.0.0.1', userAgent: null });
  if (!redeemed.ok) throw refused('DEMO-USEDUP', redeemed.refusal);
}

const refused = (code: string, refusal: object): Error => new Error(`${code} was refused: ${JSON.stringify(refusal)}`);
