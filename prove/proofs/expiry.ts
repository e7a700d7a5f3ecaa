import { setTimeout as pause } from 'node:timers/promises';
import { orderProof } from './order-proof';

const WAIT_SECONDS = 31 * 60;
/** So many half-hours stay before the end of a proof. */
const JUMPS_MAX = 10;

export const expiry = orderProof(
  'expiry',
  'an order whose time runs out while it is paid or given up ends one way, and nothing stays set aside',
  {
    errands: 150,
    clients: 24,
    habits: { leaves: 0.2, cancels: 0.3 },
    hurried: true,
    disturb: (random) => async (house, notes, ended) => {
      for (let jump = 1; jump <= JUMPS_MAX && !ended(); jump++) {
        await pause(500 + random() * 1_500);
        notes.note('half an hour passes');
        await house.setClock(jump * WAIT_SECONDS);
      }
    },
  },
);
