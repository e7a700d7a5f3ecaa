import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Proof, ProofResult } from '../proof/proof';

const VITEST = join('node_modules', 'vitest', 'vitest.mjs');

/** A proof that stands as tests of its own; each of them is one cell of what it shows. */
export const suiteProof = (name: string, shows: string, file: string): Proof => ({
  name,
  shows,
  run: ({ seed, say }) =>
    new Promise<ProofResult>((resolve) => {
      const args = [VITEST, 'run', '--config', 'vitest.workspace.ts', '--reporter=tap-flat', file];
      // The cluster of a house that was proven before is gone: tests start their own.
      const { TEST_CLUSTER_URL: _gone, ...inherited } = process.env;
      const env = { ...inherited, DEMO: '1', NODE_ENV: 'test', NO_COLOR: '1', TEST_SEED: String(seed) };
      const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
      let printed = '';
      const keep = (piece: Buffer) => {
        printed += String(piece);
      };
      child.stdout.on('data', keep);
      child.stderr.on('data', keep);
      child.once('close', (code) => {
        const passed = printed.match(/^ok \d+/gm)?.length ?? 0;
        const failed = printed.match(/^not ok \d+ - .*$/gm) ?? [];
        if (code !== 0) say(printed.split('\n').slice(-40).join('\n'));
        const broken = code === 0 && passed > 0 ? [] : failed.length > 0 ? failed : [`ended with ${code}`];
        resolve({ counts: { tests: passed + failed.length }, broken });
      });
    }),
});
