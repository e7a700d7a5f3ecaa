import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface RouteStats {
  readonly route: string;
  readonly firstLoadChunkPaths: readonly string[];
}

const APP = new URL('../../apps/customer', import.meta.url).pathname;
/** In kB: below what docs/performance.md asks for, with room for what a page fetches at once besides. */
const BUDGET_KB = { '/vouchers': 148, '/': 148 } as const;

/** What a first visit fetches before the page is ready, as it travels to a browser of today. */
function weightOf(route: string): number {
  const stats = JSON.parse(
    readFileSync(join(APP, '.next/diagnostics/route-bundle-stats.json'), 'utf8'),
  ) as readonly RouteStats[];
  const chunks = stats.find((entry) => entry.route === route)?.firstLoadChunkPaths ?? [];
  expect(chunks.length).toBeGreaterThan(3);
  const sent = (chunk: string) => (existsSync(join(APP, `${chunk}.br`)) ? `${chunk}.br` : chunk);
  return chunks.reduce((sum, chunk) => sum + readFileSync(join(APP, sent(chunk))).length, 0) / 1_000;
}

test.each(Object.entries(BUDGET_KB))('%s sends no more JavaScript than %i kB', (route, budget) => {
  expect(weightOf(route)).toBeLessThanOrEqual(budget);
});
