import { proveGuards } from '../guards/prove-guards';
import type { Proof } from '../proof/proof';
import { historyProofs } from './history-proofs';
import { suiteProof } from './suite-proof';

/** Everything that can be proven by name, the quick ones first (docs/proofs.md). */
export const proofs: readonly Proof[] = [
  {
    name: 'guards',
    shows: 'each guard of the database is missed when it is taken away',
    run: async ({ say }) => {
      const idle = await proveGuards(say);
      return { counts: { idle }, broken: idle === 0 ? [] : [`${idle} guards are idle`] };
    },
  },
  ...historyProofs,
  suiteProof(
    'webhook-storm',
    'webhooks that come twice, late, in any order or not at all lead to one end',
    'packages/api/src/payment/process-webhooks.db.test.ts',
  ),
  suiteProof(
    'crash-matrix',
    'whatever dies at whatever step of a payment, money and coins end where they belong',
    'prove/payments/failure-matrix.e2e.ts',
  ),
  suiteProof(
    'refunds-and-expiry',
    'refunds at once stay within what was paid, and time-out, capture and cancellation resolve each hold once',
    'prove/payments/checkout-races.e2e.ts',
  ),
  suiteProof('disputes', 'what a bank takes back is owed, once', 'packages/api/src/payment/follow-payment.db.test.ts'),
  suiteProof('overload', 'beyond its bound a server says busy, and nothing piles up', 'prove/overload/overload.e2e.ts'),
  suiteProof('secrecy', 'nothing secret stands in any table or log', 'prove/secrecy/nothing-secret-is-kept.e2e.ts'),
];
