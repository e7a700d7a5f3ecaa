import { expect, test } from 'vitest';
import { classifyFailure } from './classify-failure';

const failure = (message: string, facts: object) => Object.assign(new Error(message), facts);

test.each([
  [
    'a line that broke while it was written to',
    failure('write EPIPE', { code: 'EPIPE', syscall: 'write', errno: -32 }),
  ],
  ['a line that was reset', failure('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read', errno: -104 })],
  ['a broken line, in Prisma’s words', failure('Server has closed the connection.', { code: 'P1017' })],
  ['a database that is not there, in Prisma’s words', failure('Can’t reach database server', { code: 'P1001' })],
  ['a line that timed out, in Prisma’s words', failure('Operation has timed out', { code: 'P1008' })],
  [
    'a broken line inside of Prisma’s wrapper',
    failure('x', { code: 'P1017', meta: { driverAdapterError: { cause: { originalCode: 'EPIPE' } } } }),
  ],
  ['a server that was shut down at once', failure('terminating connection', { code: '57P01' })],
  ['a transaction that ran out of time', failure('Transaction already closed', { code: 'P2028' })],
])('%s: nobody knows whether it happened', (_, error) => expect(classifyFailure(error)).toBe('unknown'));

test.each(['23514', 'XX000', '42P01', 'P0001', 'BZ107'])(
  'the state %s is a defect, whatever it is wrapped in',
  (state) => {
    expect(classifyFailure(failure('refused', { code: state }))).toBe('defect');
    const wrapped = failure('Raw query failed', {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { originalCode: state } } },
    });
    expect(classifyFailure(wrapped)).toBe('defect');
  },
);
