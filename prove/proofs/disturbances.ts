import { setTimeout as pause } from 'node:timers/promises';
import type { Recorder } from '../history/recorder';
import type { ProofHouse } from '../house/proof-house';

type Notes = Pick<Recorder, 'note' | 'miss'>;

export type Disturb = (house: ProofHouse, notes: Notes, ended: () => boolean) => Promise<void>;

/** Does something to the product again and again, with pauses that the seed determines, until the history has ended. */
const again =
  (random: () => number, betweenMs: number, incident: (house: ProofHouse, notes: Notes) => Promise<void>): Disturb =>
  async (house, notes, ended) => {
    for (;;) {
      await pause(betweenMs * (0.5 + random()));
      if (ended()) return;
      await incident(house, notes);
    }
  };

/** The wire to the database is slow for a while, and then cut. */
export const linkFaults = (random: () => number): Disturb =>
  again(random, 500, async ({ databaseLink }, recorder) => {
    const slow = Math.ceil(random() * 40);
    recorder.note(`database ${slow} ms away`);
    databaseLink.delay(slow);
    await pause(300);
    databaseLink.delay(0);
    recorder.note('wire to the database cut');
    databaseLink.cut();
  });

/** One of the servers is killed, and started again. */
export const killedServers = (random: () => number): Disturb =>
  again(random, 700, async ({ programs }, recorder) => {
    const index = random() < 0.5 ? 0 : 1;
    recorder.note(`server ${index + 1} killed`);
    await programs.restart(index);
    recorder.note(`server ${index + 1} is back`);
  });

/** PostgreSQL loses its power, and starts again on what is on its disk. */
export const crashedDatabase = (random: () => number): Disturb =>
  again(random, 1_200, async ({ cluster }, recorder) => {
    recorder.note('database crashed');
    await cluster.crash();
    recorder.note('database is back');
  });

/** The clock that decides everything jumps ahead and back. */
export const skewedClock = (random: () => number): Disturb =>
  again(random, 300, async (house, recorder) => {
    const seconds = Math.round(random() * 120 - 60);
    recorder.note(`clock off by ${seconds} s`);
    await house.setClock(seconds);
  });
