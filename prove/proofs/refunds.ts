import { orderProof } from './order-proof';

export const refunds = orderProof(
  'refunds',
  'refunds that are ordered at once, and twice, stay within what each tender paid, in both books',
  { errands: 60, clients: 12, habits: { leaves: 0, cancels: 0, refundsMax: 8 } },
);
