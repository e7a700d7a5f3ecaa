import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from './secrets';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bizcoin-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('secrets are made once, for their owner’s eyes only, and are the same ever after', () => {
  const first = loadSecrets(dataDir);
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(loadSecrets(dataDir)).toEqual(first);
  expect(Buffer.from(first.codeKey.slice(3), 'base64')).toHaveLength(32);
  expect(new Set(Object.values(first)).size).toBe(Object.values(first).length);
});

test('a secret that a newer version needs is added without touching the others', () => {
  const { codeKey, ...older } = loadSecrets(dataDir);
  writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(older));
  const newer = loadSecrets(dataDir);
  expect(newer).toMatchObject(older);
  expect(newer.codeKey).not.toBe(codeKey);
});

test('a damaged file stops the start instead of being replaced', () => {
  writeFileSync(join(dataDir, 'secrets.json'), '{"postgres": "x"');
  expect(() => loadSecrets(dataDir)).toThrow(/cannot be read/);
  expect(readFileSync(join(dataDir, 'secrets.json'), 'utf8')).toBe('{"postgres": "x"');
});
