import { proveGuards } from '../guards/prove-guards';
import type { Proof } from '../proof/proof';
import { crashMatrix } from './crash-matrix';
import { disputes } from './disputes';
import { expiry } from './expiry';
import { gatewayFaults } from './gateway-faults';
import { historyProofs } from './history-proofs';
import { mutations } from './mutations';
import { refunds } from './refunds';
import { suiteProof } from './suite-proof';
import { webhookStorm } from './webhook-storm';

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
  refunds,
  disputes,
  expiry,
  webhookStorm,
  gatewayFaults,
  crashMatrix,
  suiteProof('overload', 'beyond its bound a server says busy, and nothing piles up', 'prove/overload/overload.e2e.ts'),
  suiteProof('secrecy', 'nothing secret stands in any table or log', 'prove/secrecy/nothing-secret-is-kept.e2e.ts'),
  mutations,
];
