import { expect, test } from 'vitest';
import { createShell } from './shell';

/** What browsers keep, in memory. */
function memoryCaches() {
  const opened = new Map<string, Map<string, Response>>();
  const pathOf = (request: unknown) => (request instanceof Request ? new URL(request.url).pathname : String(request));
  const open = async (name: string) => {
    const entries = opened.get(name) ?? new Map<string, Response>();
    opened.set(name, entries);
    return {
      match: async (request: unknown) => entries.get(pathOf(request))?.clone(),
      put: async (request: unknown, answer: Response) => void entries.set(pathOf(request), answer),
    } as Cache;
  };
  const caches = {
    open,
    keys: async () => [...opened.keys()],
    delete: async (name: string) => opened.delete(name),
    match: async (request: unknown) =>
      [...opened.values()]
        .map((entries) => entries.get(pathOf(request)))
        .find((answer) => answer)
        ?.clone(),
  } as Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  return { caches, paths: (name: string) => [...(opened.get(name)?.keys() ?? [])] };
}

const never = () => new Promise<never>(() => {});
const cut = () => Promise.reject(new TypeError('Failed to fetch'));

/** A build as its server would answer: every page names its own build and its own script. */
function serverOf(build: string) {
  const asked: string[] = [];
  const fetch = async (request: Request | string) => {
    const path = request instanceof Request ? new URL(request.url).pathname : request;
    asked.push(path);
    return new Response(`${build} ${path} <script src="/_next/static/chunks/${build}~1.js"></script>`);
  };
  return { asked, fetch };
}

function shellOf(build: string, { caches } = memoryCaches(), patience: () => Promise<unknown> = never) {
  const server = serverOf(build);
  return { server, shell: createShell({ build, caches, fetch: server.fetch, patience }) };
}

const at = (path: string) => new URL(path, 'http://localhost');

const textOf = async (answer: Promise<Response>) => (await answer).text();

test('a page that was kept opens without a network, with what it loads', async () => {
  const { shell, server } = shellOf('one');
  await shell.fill();
  expect(await textOf(shell.page(at('/wallet'), cut()))).toContain('one /wallet');
  const before = server.asked.length;
  const script = new Request('http://localhost/_next/static/chunks/one~1.js');
  expect(await textOf(shell.file(script))).toContain('one~1.js');
  expect(server.asked).toHaveLength(before);
});

test('a page that was not kept is stood in for, and never by another page of the customer', async () => {
  const { shell } = shellOf('one');
  await shell.fill();
  expect(await textOf(shell.page(at('/checkout/1'), cut()))).toContain('one /offline');
});

test('with a network the newest page is shown, and is what opens without one later', async () => {
  const { shell } = shellOf('one');
  await shell.fill();
  const newer = () => Promise.resolve(new Response('newer'));
  expect(await textOf(shell.page(at('/wallet'), newer()))).toBe('newer');
  expect(await textOf(shell.page(at('/wallet'), cut()))).toBe('newer');
});

test('a page of the moment is not kept: an error, one that was filtered, one about a single order', async () => {
  const { shell } = shellOf('one');
  await shell.fill();
  expect(await textOf(shell.page(at('/wallet'), Promise.resolve(new Response('broken', { status: 500 }))))).toBe(
    'broken',
  );
  expect(await textOf(shell.page(at('/wallet'), cut()))).toContain('one /wallet');
  expect(await textOf(shell.page(at('/wallet?kind=grant'), Promise.resolve(new Response('filtered'))))).toBe(
    'filtered',
  );
  expect(await textOf(shell.page(at('/wallet'), cut()))).toContain('one /wallet');
  expect(await textOf(shell.page(at('/checkout/1'), Promise.resolve(new Response('order'))))).toBe('order');
  expect(await textOf(shell.page(at('/checkout/1'), cut()))).toContain('one /offline');
});

test('a network that does not answer in time is as good as none', async () => {
  const { shell } = shellOf('one', memoryCaches(), () => Promise.resolve());
  await shell.fill();
  expect(await textOf(shell.page(at('/wallet'), never()))).toContain('one /wallet');
});

test('where nothing is kept yet, a page fails as it would without the worker', async () => {
  const { shell } = shellOf('one');
  await expect(shell.page(at('/wallet'), cut())).rejects.toThrow('Failed to fetch');
});

test('a new build replaces the pages at once; scripts of the one before stay for its open tabs, older ones go', async () => {
  const memory = memoryCaches();
  for (const build of ['one', 'two', 'three']) {
    const { shell } = shellOf(build, memory);
    await shell.fill();
    await shell.takeOver();
    expect(await textOf(shell.page(at('/wallet'), cut()))).toContain(`${build} /wallet`);
  }
  expect(await memory.caches.keys()).toEqual(['shell-two', 'shell-three']);
  const { shell } = shellOf('three', memory);
  expect(await textOf(shell.file(new Request('http://localhost/_next/static/chunks/two~1.js')))).toContain('two~1.js');
});

test('a build of which a page cannot be had takes nothing over', async () => {
  const failing = { ...memoryCaches().caches };
  const shell = createShell({
    ...{ build: 'one', caches: failing, patience: never },
    fetch: async () => new Response('', { status: 503 }),
  });
  await expect(shell.fill()).rejects.toThrow('/ answered 503');
});
