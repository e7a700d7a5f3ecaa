import { shareTestCluster, startTestCluster } from '@bizcoin/testing';
import { setGuardStage } from './guard-stage';
import { guards } from './guards';
import { lockGuards } from './lock-guards';
import { tryGuard } from './try-guard';
import { tryLockGuard } from './try-lock-guard';

/**
 * Takes the guards of a throw-away database away, one at a time, and shows what then passes. Answers how many guards
 * are idle: not refusing, or refused by something else when they are gone.
 */
export async function proveGuards(say: (line: string) => void): Promise<number> {
  const cluster = await startTestCluster();
  shareTestCluster(cluster.adminUrl);
  try {
    const stage = await setGuardStage();
    let idle = 0;
    const report = (name: string, guarantee: string, holds: boolean, shown: string) => {
      if (!holds) idle += 1;
      say(
        `${holds ? 'red without it' : 'IDLE          '}  ${name}\n                  ${guarantee}${holds ? '' : `\n                  ${shown}`}`,
      );
    };
    for (const guard of guards) {
      const { refusedWith, refusedWithout } = await tryGuard(stage, guard);
      report(
        guard.name,
        guard.guarantee,
        refusedWith !== null && refusedWithout === null,
        `with it: ${refusedWith}; without it: ${refusedWithout}`,
      );
    }
    for (const guard of lockGuards) {
      const proof = await tryLockGuard(stage, guard);
      report(
        guard.name,
        guard.guarantee,
        proof.with === guard.refused && proof.without === 'done',
        `with it: ${proof.with}; without it: ${proof.without}`,
      );
    }
    say(`${guards.length + lockGuards.length - idle} guards proven, ${idle} idle`);
    return idle;
  } finally {
    await cluster.stop();
  }
}
