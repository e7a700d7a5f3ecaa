import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from '../house/open-programs';
import type { ProofHouse } from '../house/proof-house';
import type { Disturb } from './disturbances';
import { orderProof } from './order-proof';

/** Every named place where a program can be made to die, and who comes by there (docs/testing.md). */
const AT_THE_COUNTER = ['place:before', 'place:after', 'create:before', 'create:after', 'webhook:stored'];
const GIVING_UP = ['cancel:before', 'cancel:after'];
const IN_THE_OFFICE = ['refund:reserved', 'refund:before', 'refund:after'];
const BEHIND = [
  ...['webhook:before', 'webhook:after', 'capture:before', 'capture:after', 'settle:before', 'settle:after'],
  'outbox:after',
];

const PATIENCE_SECONDS = 30;

export const crashMatrix = orderProof(
  'crash-matrix',
  'whatever dies at whatever step of an order, money and coins end where they belong',
  {
    errands: 1_200,
    clients: 16,
    habits: { leaves: 0.02, cancels: 0.3, refundsMax: 3 },
    untilDisturbed: true,
    disturb: (random) => async (house, notes, ended) => {
      const counter = [...AT_THE_COUNTER, ...GIVING_UP].map((place) => ({ place, program: pick(random) }));
      const office = IN_THE_OFFICE.map((place) => ({ place, program: 'admin' as const }));
      const behind = BEHIND.map((place) => ({ place, program: 'worker' as const }));
      await Promise.all([
        crashEach(house, notes, shuffled(random, [...counter, ...office]), ended),
        crashEach(house, notes, shuffled(random, behind), ended).then(() => crashBank(house, notes)),
      ]);
    },
  },
);

interface Crash {
  readonly program: Program;
  readonly place: string;
}

/** Each program goes from one death to the next, and is whole again at the end. */
async function crashEach(house: ProofHouse, notes: Notes, crashes: readonly Crash[], ended: () => boolean) {
  const { programs } = house;
  const dead = new Set<Program>();
  for (const { program, place } of crashes) {
    if (ended()) return;
    for (const other of [...dead]) if (other !== program && dead.delete(other)) await programs.restart(other);
    const died = await diesAt(house, program, place);
    if (died) notes.note(`${nameOf(program)} died at ${place}`);
    else notes.miss(`${nameOf(program)} never came by ${place}`);
    dead.add(program);
  }
  for (const program of dead) await programs.restart(program);
}

/** What waits from before may be what it dies of before it is even ready. */
async function diesAt({ programs, front }: ProofHouse, program: Program, place: string): Promise<boolean> {
  const doomed = await programs.restart(program, `${place}:kill`).catch(() => null);
  if (doomed === null) return true;
  for (let second = 1; second <= PATIENCE_SECONDS; second++) {
    if (await Promise.race([doomed.ended.then(() => true), pause(1_000, false)])) return true;
    // Who keeps a connection open stays with the other server for ever.
    front.cut();
  }
  return false;
}

type Notes = Parameters<Disturb>[1];

async function crashBank({ bank }: ProofHouse, notes: Notes) {
  for (const operation of ['create', 'capture', 'refund'] as const) {
    await bank.script({ kind: 'exit', operation, when: 'after', times: 1 });
    await pause(1_500);
    notes.note(`the gateway died after ${operation}`);
    await bank.kill();
  }
}

const nameOf = (program: Program): string => (typeof program === 'number' ? `customer server ${program + 1}` : program);

const pick = (random: () => number): 0 | 1 => (random() < 0.5 ? 0 : 1);

const shuffled = <T>(random: () => number, items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
