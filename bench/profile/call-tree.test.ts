import { expect, test } from 'vitest';
import { callTree } from './call-tree';
import type { CpuProfile } from './cpu-profile';

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  ...{ id, children },
  callFrame: { functionName, url, lineNumber: 9 },
});

const PROFILE: CpuProfile = {
  nodes: [
    node(1, '(root)', '', [2, 4]),
    node(2, 'redeem', 'file:///srv/apps/customer/dist/server.js', [3]),
    node(3, 'write', 'file:///srv/node_modules/.pnpm/pg@8/node_modules/pg/lib/client.js'),
    node(4, '', 'node:net'),
  ],
  startTime: 1_000,
  samples: [2, 3, 3, 4, 2],
  timeDeltas: [10, 20, 30, 40, 50],
};

test('each call weighs what it and what it called took between the moments, the heaviest first', () => {
  const { total, calls } = callTree(PROFILE, { from: 1_000, until: 2_000 });
  expect(total).toBe(150);
  expect(calls).toMatchObject([
    {
      name: 'redeem',
      place: 'dist/server.js:10',
      self: 60,
      total: 110,
      calls: [{ name: 'write', self: 50, total: 50 }],
    },
    { name: '(anonymous)', place: 'node:net:10', self: 40, total: 40, calls: [] },
  ]);
  expect(calls[0]?.calls[0]?.place).toBe('pg/lib/client.js:10');
});

test('what ran before or afterwards weighs nothing and is left out', () => {
  expect(callTree(PROFILE, { from: 1_060, until: 1_100 })).toMatchObject({
    total: 30,
    calls: [{ name: 'redeem', self: 0, total: 30, calls: [{ name: 'write', total: 30 }] }],
  });
});
