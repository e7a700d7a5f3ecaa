import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shareTestCluster, startTestCluster } from '@bizcoin/testing';
import { generate } from './launch/generate';
import { startProgram } from './launch/process-group';
import { say, sayFailure, step } from './launch/progress';
import { repositoryRoot } from './launch/repository-root';
import { type Shutdown, shutdownOnSignal } from './launch/shutdown';
import { buildApps } from './launch/turbo';
import { type Tally, type TestReport, tally } from './testing/tally';

// pnpm test [vitest arguments] — every test on one throw-away PostgreSQL; the last line is the count.
const chosen = process.argv.slice(2).filter((argument) => argument !== '--');
const shutdown = shutdownOnSignal();
try {
  generate();
  await step('throw-away PostgreSQL', () => startCluster(shutdown));
  if (needsApps(chosen)) await step('building the apps', () => buildApps(shutdown));
  const { line, succeeded } = await runVitest(chosen, shutdown);
  say(line);
  shutdown.now(succeeded ? 0 : 1);
} catch (failure) {
  sayFailure(failure);
  if (!shutdown.begun) say('0 passed, 1 failed');
  shutdown.now(1);
}

async function startCluster(shutdown: Shutdown): Promise<void> {
  const cluster = await startTestCluster();
  shutdown.add('PostgreSQL', cluster.stop);
  shareTestCluster(cluster.adminUrl);
}

/** Only browser and two-process tests use the built apps: `--project unit` and the like do without. */
function needsApps(args: readonly string[]): boolean {
  const projects = args.flatMap((argument, index) =>
    argument.startsWith('--project') ? [argument.split('=')[1] ?? args[index + 1] ?? ''] : [],
  );
  return projects.length === 0 || projects.some((project) => ['e2e', 'db'].includes(project) || /[!*]/.test(project));
}

async function runVitest(args: readonly string[], shutdown: Shutdown): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'bizcoin-report-'));
  const file = join(folder, 'report.json');
  const program = startProgram({
    prefix: '',
    command: process.execPath,
    args: [
      join(repositoryRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      ...[
        'run',
        '--config',
        'vitest.workspace.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      ...args,
    ],
    cwd: repositoryRoot,
    env: {
      ...process.env,
      DEMO: '1',
      NODE_ENV: 'test',
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
    },
  });
  shutdown.add('vitest', () => program.stop());
  const code = await program.ended;
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TestReport) : null;
  rmSync(folder, { recursive: true, force: true });
  return tally(report, code);
}
