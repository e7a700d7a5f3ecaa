import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a local installation keeps secret. Losing them loses the codes: they are encrypted with `codeKey`. */
export interface Secrets {
  readonly postgres: string;
  readonly owner: string;
  readonly app: string;
  readonly reader: string;
  /** `v1:<base64>`: the pepper of code hashes. */
  readonly codePepper: string;
  /** `v1:<base64 of 32 bytes>`: the key of encrypted codes. */
  readonly codeKey: string;
  /** With it the servers speak to the sandbox gateway. */
  readonly sandboxKey: string;
  /** With it the sandbox gateway signs its notices. */
  readonly sandboxWebhookSecret: string;
}

const names = [
  'postgres',
  'owner',
  'app',
  'reader',
  'codePepper',
  'codeKey',
  'sandboxKey',
  'sandboxWebhookSecret',
] as const satisfies readonly (keyof Secrets)[];

/** Reads `<dataDir>/secrets.json`, making what is not there yet. Only its owner may read the file. */
export function loadSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  const kept: Partial<Secrets> = existsSync(file) ? parse(file) : {};
  if (names.every((name) => kept[name])) return kept as Secrets;
  const secrets = { ...fresh(), ...kept };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
  return secrets;
}

const fresh = (): Secrets => ({
  postgres: randomBytes(24).toString('base64url'),
  owner: randomBytes(24).toString('base64url'),
  app: randomBytes(24).toString('base64url'),
  reader: randomBytes(24).toString('base64url'),
  codePepper: `v1:${randomBytes(32).toString('base64')}`,
  codeKey: `v1:${randomBytes(32).toString('base64')}`,
  sandboxKey: randomBytes(24).toString('base64url'),
  sandboxWebhookSecret: randomBytes(24).toString('base64url'),
});

function parse(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (cause) {
    throw new Error(`${file} cannot be read. Restore it from a backup; without it the stored codes are lost.`, {
      cause,
    });
  }
}
