import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

export interface SealedCode {
  readonly hash: Buffer;
  readonly pepperVersion: number;
  readonly encrypted: Buffer;
  readonly keyVersion: number;
}

/** A code as it is compared, to be hashed, and as people read it, to be shown again. */
export interface SealableCode {
  readonly normalised: string;
  readonly printed: string;
}

/** Versioned secrets: the first is used for new codes, all of them for old ones. */
export type VersionedSecrets = ReadonlyMap<number, Buffer>;

export interface CodeVault {
  /** The hash of a normalised code under every live pepper, the current one first. */
  hashes(code: string): Buffer[];
  seal(code: SealableCode, voucherId: string): SealedCode;
  /** The printed code again. Throws if the text was moved from another voucher or tampered with. */
  open(sealed: { readonly encrypted: Buffer; readonly keyVersion: number }, voucherId: string): string;
  readonly fingerprints: readonly {
    readonly kind: 'pepper' | 'key';
    readonly version: number;
    readonly fingerprint: Buffer;
  }[];
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps codes unreadable at rest: an HMAC to find them by, and a copy that only this process can open (docs/security.md). */
export function createCodeVault({ peppers, keys }: { peppers: VersionedSecrets; keys: VersionedSecrets }): CodeVault {
  const [pepperVersion, pepper] = first(peppers);
  const [keyVersion, key] = first(keys);
  const hashUnder = (secret: Buffer, code: string) => createHmac('sha256', secret).update(code).digest();
  return {
    hashes: (code) => [...peppers.values()].map((secret) => hashUnder(secret, code)),
    seal({ normalised, printed }, voucherId) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(voucherId));
      const encrypted = Buffer.concat([nonce, cipher.update(printed, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return { hash: hashUnder(pepper, normalised), pepperVersion, encrypted, keyVersion };
    },
    open({ encrypted, keyVersion: version }, voucherId) {
      const secret = keys.get(version);
      if (secret === undefined) throw new Error(`CODE_KEY lacks version ${version}, which stored codes still use.`);
      const decipher = createDecipheriv(CIPHER, secret, encrypted.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(voucherId))
        .setAuthTag(encrypted.subarray(-TAG_BYTES));
      return decipher.update(encrypted.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
    fingerprints: [
      ...[...peppers].map(([version, secret]) => ({
        kind: 'pepper' as const,
        version,
        fingerprint: fingerprint(secret),
      })),
      ...[...keys].map(([version, secret]) => ({ kind: 'key' as const, version, fingerprint: fingerprint(secret) })),
    ],
  };
}

const first = (secrets: VersionedSecrets): [number, Buffer] => {
  const [current] = secrets;
  if (current === undefined) throw new Error('A code vault needs at least one pepper and one key.');
  return current;
};

const fingerprint = (secret: Buffer) => createHash('sha256').update('bizcoin fingerprint\0').update(secret).digest();
