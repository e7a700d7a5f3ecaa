import { expect, test } from 'vitest';
import { Decimal } from './decimal';
import { roundDown, roundHalfUp } from './round';

test.each([
  ['1.005', 2, '1.01', '1'],
  ['1.0049', 2, '1', '1'],
  ['2.5', 0, '3', '2'],
  ['1.0005', 3, '1.001', '1'],
])('%s at %i places is %s half-up and %s down', (value, places, halfUp, down) => {
  expect(roundHalfUp(new Decimal(value), places).toFixed()).toBe(halfUp);
  expect(roundDown(new Decimal(value), places).toFixed()).toBe(down);
});
