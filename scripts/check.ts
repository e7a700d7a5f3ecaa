import { join } from 'node:path';
import { generate } from './launch/generate';
import { startProgram } from './launch/process-group';
import { say, sayFailure } from './launch/progress';
import { repositoryRoot } from './launch/repository-root';
import { shutdownOnSignal } from './launch/shutdown';

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

// pnpm check — everything that can be known without running the product. All checks run, so that one look shows all.
const checks: readonly Check[] = [
  {
    name: 'types, packages and apps',
    command: 'turbo',
    args: ['run', 'typecheck', '--ui=stream', '--output-logs=errors-only', '--no-update-notifier'],
  },
  { name: 'types, scripts and seed', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'lint and format', command: 'biome', args: ['ci', '--colors=off', '.'] },
  { name: 'screens without words or sides', command: 'tsx', args: ['scripts/check-screens.ts'] },
  {
    name: 'boundaries',
    command: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'packages', 'apps', 'prisma', 'scripts', 'bench', 'prove'],
  },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
];

const shutdown = shutdownOnSignal();
try {
  generate();
  let failed = 0;
  for (const check of checks) if (!(await passes(check))) failed++;
  say(failed === 0 ? 'All checks passed.' : `${failed} of ${checks.length} checks failed.`);
  shutdown.now(failed === 0 ? 0 : 1);
} catch (failure) {
  sayFailure(failure);
  shutdown.now(1);
}

async function passes({ name, command, args }: Check): Promise<boolean> {
  const startedAt = performance.now();
  const program = startProgram({
    prefix: null,
    command: join(repositoryRoot, 'node_modules', '.bin', command),
    args,
    cwd: repositoryRoot,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  shutdown.add(name, () => program.stop());
  const code = await program.ended;
  if (code !== 0) say(program.lastLines());
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  return code === 0;
}
