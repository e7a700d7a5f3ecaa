import { expect, test } from 'vitest';
import { hasEnded } from './has-ended';
import { hasStarted } from './has-started';

const edge = new Date('2026-06-01T00:00:00.000Z');
const before = new Date('2026-05-31T23:59:59.999Z');

test('a window opens at its first instant and not a millisecond earlier', () => {
  expect([hasStarted(edge, before), hasStarted(edge, edge)]).toEqual([false, true]);
});

test('a window closes at its end and not a millisecond earlier', () => {
  expect([hasEnded(edge, before), hasEnded(edge, edge)]).toEqual([false, true]);
});

test('a side left open is never in the way', () => {
  expect([hasStarted(null, edge), hasEnded(null, edge)]).toEqual([true, false]);
});
