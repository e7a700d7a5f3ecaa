import { orderProof } from './order-proof';

export const disputes = orderProof('disputes', 'what a bank takes back is owed, once, until it gives it back', {
  errands: 60,
  clients: 12,
  habits: { leaves: 0, cancels: 0, disputes: 0.7, refundsMax: 2 },
});
