import { checkHistory } from '../history/check-history';
import { type Recorder, startRecorder } from '../history/recorder';
import { runHistory, type Script } from '../history/run-history';
import type { ShopTerms } from '../history/shop-model';
import { openProofHouse, type ProofHouse } from '../house/proof-house';
import type { Proof, ProofResult, ProofRun } from '../proof/proof';

export interface Staged extends Script {
  readonly terms: Pick<ShopTerms, 'vouchers'>;
  /** What happens to the product meanwhile; told when the history has ended. */
  disturb?(house: ProofHouse, recorder: Recorder, ended: () => boolean): Promise<void>;
}

/** A proof that runs a history on a house of its own and has it checked against the shop of one thread. */
export const historyProof = (
  name: string,
  shows: string,
  stage: (house: ProofHouse, run: ProofRun) => Promise<Staged>,
): Proof => ({
  name,
  shows,
  async run(run) {
    const house = await openProofHouse();
    try {
      return await proveHistory(house, await stage(house, run));
    } finally {
      await house.close();
    }
  },
});

/** Runs one history and answers what no order of events explains, and what does not hold at its end. */
export async function proveHistory(house: ProofHouse, { terms, disturb, ...script }: Staged): Promise<ProofResult> {
  const recorder = startRecorder();
  const before = await house.coins();
  let ended = false;
  const disturbed = disturb?.(house, recorder, () => ended).catch((failure: unknown) => recorder.miss(String(failure)));
  await runHistory(script, recorder);
  ended = true;
  await disturbed;
  const effects = await house.effects();
  const history = { calls: recorder.calls, begunAt: recorder.begunAt, effects, coins: await house.coins() };
  const findings = checkHistory({ terms: { ...terms, coins: before }, ...history });
  const open = recorder.calls.filter(({ outcome }) => outcome.kind === 'unknown').length;
  return {
    counts: {
      calls: recorder.calls.length,
      effects: effects.length,
      'answers lost': open,
      incidents: recorder.incidents.length,
    },
    broken: [...findings, ...(await house.broken(recorder.faults))],
    calls: recorder.calls,
    incidents: recorder.incidents,
  };
}
