export interface ShellSurroundings {
  /** Names the build: what an earlier build kept is used no more once this one has taken over. */
  readonly build: string;
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly fetch: (request: Request | string) => Promise<Response>;
  /** Resolves when somebody has waited long enough for a page. */
  readonly patience: () => Promise<unknown>;
}

type PageAddress = Pick<URL, 'pathname' | 'search'>;

/** Readable without a network. They hold words and scripts only: what a customer has comes from the API, which is never kept here. */
const PAGES = ['/', '/vouchers', '/redeem', '/wallet', '/help', '/offline'];
const STAND_IN = '/offline';
const PREFIX = 'shell-';
const STATIC = /\/_next\/static\/[\w./~@-]+\.(?:js|css|woff2)/g;

/** The pages and scripts of one build, kept so that the app opens without a network. */
export function createShell({ build, caches, fetch, patience }: ShellSurroundings) {
  const name = PREFIX + build;
  // Pages answer differently to the router's own requests; only whole pages are kept, so the difference never matters.
  const kept = (path: string) => caches.open(name).then((shell) => shell.match(path, { ignoreVary: true }));

  const keep = async (path: string, answer: Response) => (await caches.open(name)).put(path, answer);

  const keepStatic = async (path: string) => {
    const known = await caches.match(path, { ignoreVary: true });
    const answer = known ?? (await fetch(path));
    if (answer.ok) await keep(path, answer);
  };

  const keepPage = async (path: string) => {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    const text = await answer.clone().text();
    await keep(path, answer);
    await Promise.all([...new Set(text.match(STATIC))].map(keepStatic));
  };

  const fresh = async ({ pathname, search }: PageAddress, asked: Promise<Response>) => {
    const answer = await asked;
    if (answer.ok && search === '' && PAGES.includes(pathname)) await keep(pathname, answer.clone());
    return answer;
  };

  return {
    /** Keeps every page of this build with what it loads. One that cannot be had fails it as a whole. */
    async fill(): Promise<void> {
      for (const page of PAGES) await keepPage(page);
    },
    /** The build before this one stays too, for tabs that still show it; all older ones go. */
    async takeOver(): Promise<void> {
      const others = (await caches.keys()).filter((other) => other.startsWith(PREFIX) && other !== name);
      await Promise.all(others.slice(0, -1).map((other) => caches.delete(other)));
    },
    /** The newest page there is; without a network, or when it is too slow, the page as this build keeps it. */
    async page(address: PageAddress, asked: Promise<Response>): Promise<Response> {
      const answer = fresh(address, asked);
      const instead = async () => (await kept(address.pathname)) ?? (await kept(STAND_IN));
      const first = await Promise.race([answer.catch(instead), patience().then(instead)]);
      return first ?? answer;
    },
    /** A file whose name changes with its content: whatever is known of it is right. */
    async file(request: Request): Promise<Response> {
      const known = await caches.match(request, { ignoreVary: true });
      if (known) return known;
      const answer = await fetch(request);
      if (answer.ok) await keep(new URL(request.url).pathname, answer.clone());
      return answer;
    },
  };
}
