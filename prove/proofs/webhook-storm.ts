import { setTimeout as pause } from 'node:timers/promises';
import { oneOf } from '../history/one-of';
import { orderProof } from './order-proof';

const MODES = ['drop', 'hold', 'duplicate', 'deliver'] as const;

export const webhookStorm = orderProof(
  'webhook-storm',
  'webhooks that come twice, late, in any order or not at all lead to one end',
  {
    errands: 120,
    clients: 16,
    habits: { refundsMax: 2 },
    disturb: (random) => async (house, notes, ended) => {
      while (!ended()) {
        const mode = oneOf(random, MODES);
        const delayMs = Math.floor(random() * 400);
        notes.note(`webhooks: ${mode}, ${delayMs} ms late`);
        await house.bank.script({ kind: 'webhooks', mode, delayMs });
        await pause(300 + random() * 700);
        if (mode === 'hold')
          await house.bank.script({ kind: 'release', order: random() < 0.5 ? 'reverse' : 'forward' });
      }
    },
  },
);
