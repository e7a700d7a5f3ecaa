import { bizcoins, type Consumption } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { restorationFault } from './restoration-fault';

const taken = (restored: readonly string[]): Consumption[] =>
  ['5', '3', '2'].map((amount, index) => ({
    ...{ id: `c${index}`, grantId: `g${index}`, category: 'promotional' as const, expiresAt: null },
    ...{ amount: bizcoins(amount), restored: bizcoins(restored[index] ?? '0') },
  }));

test.each([
  ['0', ['0', '0', '0']],
  ['2', ['0', '0', '2']],
  ['4', ['0', '2', '2']],
  ['10', ['5', '3', '2']],
])('%s coins that came back, last taken first, are where they belong', (returned, restored) => {
  expect(restorationFault(taken(restored), bizcoins(returned))).toBeNull();
});

test.each([
  ['to the grant taken first', '2', ['2', '0', '0']],
  ['to nobody', '2', ['0', '0', '0']],
  ['twice', '2', ['0', '2', '2']],
  ['more than were taken', '11', ['5', '3', '2']],
])('coins that came back %s are named', (_, returned, restored) => {
  expect(restorationFault(taken(restored), bizcoins(returned))).not.toBeNull();
});
