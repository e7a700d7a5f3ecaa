import { expect, test } from 'vitest';
import { proofs } from '../../prove/proofs/proofs';
import { read } from './pages';

test('docs/proofs.md names every proof there is, and no other', () => {
  const named = [...read('docs/proofs.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(proofs.map(({ name }) => name));
});
