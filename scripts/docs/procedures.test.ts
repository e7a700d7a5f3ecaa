import { adminRouter } from '@bizcoin/api/admin';
import { customerRouter } from '@bizcoin/api/customer';
import { expect, test } from 'vitest';
import { read, section } from './pages';

const api = read('docs/api.md');

for (const [heading, router] of [
  ['Customer router', customerRouter],
  ['Admin router', adminRouter],
] as const) {
  test(`${heading}: every procedure is documented as the kind it is, and no other`, () => {
    const documented = [...section(api, heading).matchAll(/^\| `([\w.]+)` \| (\w+) \|/gm)].map(
      ([, name, kind]) => `${name} ${kind}`,
    );
    const procedures = Object.entries<unknown>(router._def.procedures) as [string, { _def: { type: string } }][];
    expect(documented.sort()).toEqual(procedures.map(([name, { _def }]) => `${name} ${_def.type}`).sort());
  });
}
