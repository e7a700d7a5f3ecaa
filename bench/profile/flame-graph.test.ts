import { expect, test } from 'vitest';
import type { Call } from './call-tree';
import { flameGraph } from './flame-graph';
import { heaviest } from './heaviest';
import { withoutIdle } from './without-idle';

const call = (name: string, place: string, self: number, ...calls: Call[]): Call => ({
  ...{ name, place, self, calls },
  total: calls.reduce((sum, { total }) => sum + total, self),
});

const busy = call(
  'redeem',
  'dist/server.js:1',
  10,
  call('write', 'pg/client.js:2', 30),
  call('<init>', 'node:net:3', 60),
);
const root = call('(root)', '', 0, busy, call('(idle)', '', 300), call('write', 'pg/client.js:2', 0));

test('waiting is taken out, and its share told', () => {
  const { busy: left, idleShare } = withoutIdle(root);
  expect(left).toMatchObject({ name: 'all', total: 100 });
  expect(left.calls.map(({ name }) => name)).toEqual(['redeem', 'write']);
  expect(idleShare).toBe(0.75);
});

test('a bar is as wide as its share of the whole, stands upon its caller and says what it is', () => {
  const bars = flameGraph(busy).matchAll(
    /<title>(.*?)<\/title>\s*<rect class="(\w+)" x="([\d.]+)" y="(\d+)" width="([\d.]+)"/g,
  );
  expect([...bars].map(([, ...facts]) => facts)).toEqual([
    ['redeem dist/server.js:1: 100 %, itself 10 %', 'ours', '0.0', '18', '1399.5'],
    ['write pg/client.js:2: 30 %, itself 30 %', 'library', '0.0', '0', '419.5'],
    ['&lt;init&gt; node:net:3: 60 %, itself 60 %', 'node', '420.0', '0', '839.5'],
  ]);
});

test('a function that is called from several places is weighed once', () => {
  const twice = call(
    'all',
    '',
    0,
    call('a', 'x:1', 1, call('write', 'pg:1', 5)),
    call('b', 'x:2', 2, call('write', 'pg:1', 7)),
  );
  expect(heaviest(twice, 2)).toEqual([
    { name: 'write', place: 'pg:1', self: 12 },
    { name: 'b', place: 'x:2', self: 2 },
  ]);
});
