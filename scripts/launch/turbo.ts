import { join } from 'node:path';
import { startProgram } from './process-group';
import { repositoryRoot } from './repository-root';
import type { Shutdown } from './shutdown';

/** Runs a task over the workspace; what did not change since the last run is taken from the cache. */
async function turbo(args: readonly string[], shutdown: Shutdown): Promise<void> {
  const program = startProgram({
    prefix: '  ',
    shows: (line) => milestone.test(line),
    command: join(repositoryRoot, 'node_modules', '.bin', 'turbo'),
    args: ['run', ...args, '--ui=stream', '--output-logs=new-only', '--no-update-notifier'],
    cwd: repositoryRoot,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  shutdown.add(`turbo ${args[0]}`, () => program.stop());
  const code = await program.ended;
  if (code !== 0) throw new Error(`turbo run ${args[0]} failed (exit code ${code}):\n${program.lastLines()}`);
}

/** Enough to see that it goes on; the rest is shown if it fails. */
const milestone = /: (✓|Creating|cache hit)|\bwarn|\berror/i;

export const buildApps = (shutdown: Shutdown): Promise<void> => turbo(['build', '--filter=./apps/*'], shutdown);
