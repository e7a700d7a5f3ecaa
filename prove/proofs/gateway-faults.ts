import { setTimeout as pause } from 'node:timers/promises';
import { oneOf } from '../history/one-of';
import type { ProofHouse } from '../house/proof-house';
import { orderProof } from './order-proof';

type Fault = readonly [what: string, strike: (house: ProofHouse, random: () => number) => Promise<unknown>];

const OPERATIONS = ['create', 'fetch', 'list', 'capture', 'cancel', 'refund'] as const;

const faults: readonly Fault[] = [
  [
    'the wire is slow',
    async ({ bank }, random) => {
      bank.link.delay(50 + random() * 250);
      await pause(600);
      bank.link.delay(0);
    },
  ],
  ['the wire is cut', async ({ bank }) => bank.link.cut()],
  [
    'the wire swallows everything',
    async ({ bank }) => {
      bank.link.swallow(true);
      await pause(800);
      bank.link.swallow(false);
      bank.link.cut();
    },
  ],
  [
    'it does what it is told, and cuts the line',
    ({ bank }, random) =>
      bank.script({ kind: 'fail', operation: oneOf(random, OPERATIONS), when: 'after', how: 'cut', times: 3 }),
  ],
  [
    'it is out of order',
    ({ bank }, random) =>
      bank.script({ kind: 'fail', operation: oneOf(random, OPERATIONS), when: 'before', how: 500, times: 3 }),
  ],
  ['it is killed', ({ bank }) => bank.kill()],
];

export const gatewayFaults = orderProof(
  'gateway-faults',
  'a gateway that is slow, cut off, killed or forgets to answer takes and returns each amount once',
  {
    errands: 120,
    clients: 16,
    habits: { refundsMax: 2 },
    disturb: (random) => async (house, notes, ended) => {
      while (!ended()) {
        await pause(200 + random() * 500);
        const [what, strike] = oneOf(random, faults);
        notes.note(`gateway: ${what}`);
        await strike(house, random);
      }
    },
  },
);
