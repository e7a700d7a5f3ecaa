import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { processCommand } from '@bizcoin/db/embedded';
import { expect, test, vi } from 'vitest';
import { startProgram } from './process-group';

// A parent that ignores a polite request and has a child of its own.
const stubborn = `
  process.on('SIGTERM', () => {});
  const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log(child.pid);
  setInterval(() => {}, 1000);`;

const env = { PATH: process.env['PATH'] };
const gone = (pid: number) => vi.waitFor(() => expect(processCommand(pid)).toBe(''), { timeout: 9_000, interval: 20 });

test('stopping a program ends what it started, too, even if it will not listen', { timeout: 15_000 }, async () => {
  const program = startProgram({ prefix: null, command: process.execPath, args: ['-e', stubborn], cwd: '/', env });
  const grandchild = await vi.waitFor(() => numberIn(program.lastLines()), { timeout: 5_000, interval: 20 });
  expect(processCommand(grandchild)).not.toBe('');
  await program.stop();
  await gone(grandchild);
});

test('a program that cannot be started ends with its reason', async () => {
  const program = startProgram({ prefix: null, command: '/nowhere/at-all', args: [], cwd: '/', env });
  expect(await program.ended).toBe(127);
  expect(program.lastLines()).toContain('ENOENT');
});

test('when the launcher is killed without warning its programs end as well', { timeout: 20_000 }, async () => {
  const module = JSON.stringify(pathToFileURL(`${import.meta.dirname}/process-group.ts`).href);
  const launcher = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `
      const { startProgram } = await import(${module});
      startProgram({ prefix: '', command: process.execPath, args: ['-e', 'console.log(process.pid); setInterval(() => {}, 1000)'], cwd: '/', env: {} });`,
    ],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const program = await new Promise<number>((resolve) => launcher.stdout.once('data', (line) => resolve(Number(line))));
  expect(processCommand(program)).not.toBe('');
  launcher.kill('SIGKILL');
  await gone(program);
});

function numberIn(text: string): number {
  expect(text).toMatch(/^\d+$/);
  return Number(text);
}
