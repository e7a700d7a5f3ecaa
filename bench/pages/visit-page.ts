import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** What a first visit to a page costs whoever comes with an empty cache. */
export interface Visit {
  /** As it travels, in kB, without what the page fetches ahead once it is ready. */
  readonly scripts: number;
  /** Milliseconds until every control on the page answers. */
  readonly interactive: number;
  /** Cumulative layout shift: 0 when nothing moved. */
  readonly shift: number;
}

export interface Address {
  readonly origin: string;
  readonly path: string;
  /** Name and value of the session, or null for a stranger. */
  readonly cookie: readonly [name: string, value: string] | null;
}

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 50;
const TELEPHONE = { viewport: { width: 360, height: 780 }, locale: 'en', timezoneId: 'UTC' };

/** `slowness` is how many times slower the processor is made. */
export async function visitPage(browser: Browser, { origin, path, cookie }: Address, slowness: number): Promise<Visit> {
  const context = await browser.newContext(TELEPHONE);
  try {
    context.setDefaultTimeout(PATIENCE_MS);
    if (cookie !== null) await context.addCookies([{ name: cookie[0], value: cookie[1], url: origin }]);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    await page.addInitScript({ content: WATCH });
    const answer = await page.goto(`${origin}${path}`, { waitUntil: 'networkidle', timeout: PATIENCE_MS });
    if (!answer?.ok() || new URL(page.url()).pathname !== path) throw new Error(`${path} led to ${page.url()}`);
    return await untilInteractive(page);
  } finally {
    await context.close();
  }
}

/** Asked from outside: the page's own policy forbids what would watch from within. */
async function untilInteractive(page: Page): Promise<Visit> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const visit = (await page.evaluate(READ)) as Visit;
    if (visit.interactive > 0) return visit;
    if (performance.now() > deadline) throw new Error(`Not every control of ${page.url()} answers.`);
    await pause(LOOK_EVERY_MS);
  }
}

// React marks an element as its own when its handlers are in place; a control without that mark is only a picture.
const WATCH = `
  globalThis.watched = { interactive: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) watched.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const answers = (control) => Object.keys(control).some((key) => key.startsWith('__reactProps$'));
  const look = () => {
    const controls = [...document.querySelectorAll('a[href], button, input')];
    if (controls.length > 0 && controls.every(answers)) watched.interactive = performance.now();
    else setTimeout(look, 5);
  };
  look();`;

const READ = `({
  ...watched,
  scripts: performance.getEntriesByType('resource')
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= watched.interactive)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_000,
})`;
