import { customerRouter } from '@bizcoin/api/customer';
import { scriptDeps } from '@bizcoin/api/use-cases';
import { codeSecrets, createTestDatabase } from '@bizcoin/testing';
import { expect, test } from 'vitest';
import { createTrpcEndpoint } from '../../packages/api/src/http/trpc-endpoint';
import { serveForTest } from '../../packages/api/src/testing/test-server';
import { seed } from '../../prisma/seed/index';
import { read, section } from './pages';

const SHOWN_ORIGIN = 'http://localhost:3000';

test('the example session of docs/api.md does what it shows', async () => {
  const database = await createTestDatabase();
  const secrets = codeSecrets();
  await seed({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, env: { ...secrets, DEMO: '1' } });
  const deps = scriptDeps({ databaseUrl: database.appUrl, codePepper: secrets.CODE_PEPPER, codeKey: secrets.CODE_KEY });
  const server = await serveForTest(
    createTrpcEndpoint({ router: customerRouter, deps, trustedProxies: 0, publicUrl: undefined }),
  );
  try {
    const { program, shown } = exampleSession();
    const printed = await run(program.replaceAll(SHOWN_ORIGIN, server.url));
    expect(printed).toHaveLength(shown.length);
    for (const [index, expected] of shown.entries()) expect(printed[index]).toEqual(expected);
  } finally {
    await server.close();
    await deps.db.close();
    await database.drop();
  }
});

/** The blocks of the page: JavaScript is one program, JSON what it prints. */
function exampleSession(): { program: string; shown: unknown[] } {
  const blocks = [...section(read('docs/api.md'), 'A session, step by step').matchAll(/```(js|json)\n([\s\S]*?)```/g)];
  const of = (language: string) => blocks.filter((block) => block[1] === language).map((block) => block[2] ?? '');
  const wildcard = (_: string, value: unknown) => (value === '…' ? expect.any(String) : value);
  return { program: of('js').join('\n'), shown: of('json').map((text) => JSON.parse(text, wildcard) as unknown) };
}

async function run(program: string): Promise<unknown[]> {
  const printed: unknown[] = [];
  const AsyncFunction = (async () => undefined).constructor as new (
    ...source: string[]
  ) => (console: object) => Promise<void>;
  await new AsyncFunction('console', program)({ log: (value: unknown) => printed.push(value) });
  return printed;
}
