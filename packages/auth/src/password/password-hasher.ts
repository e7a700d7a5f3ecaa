import type { Outcome } from '@bizcoin/domain';
import { hash, verify } from '@node-rs/argon2';
import { boundedWork } from './bounded-work';

export interface PasswordHasher {
  /** The argon2id text to store, or `busy`. */
  hash(password: string): Promise<Outcome<string>>;
  /** Whether the password is the one behind `stored`; null, where there is nobody, takes as long and is always false. */
  verify(stored: string | null, password: string): Promise<Outcome<boolean>>;
}

export interface PasswordHasherOptions {
  /** Each takes a whole core for about 7 ms: leave one for serving. */
  readonly concurrencyMax: number;
  /** About one second of work for one core: whoever comes later would wait longer than it takes to come back. */
  readonly waitingMax?: number;
}

// argon2id is the library's default algorithm; the costs are in KiB, passes and lanes (docs/accounts.md).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const WAITING_MAX = 128;

// Of random bytes that nobody kept: verifying against it costs exactly what a real account costs.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$gJgLLs24BsEZeIr8p4F/qQ$l3fZnSC+3UMoIiuIJs5g8h8n0cVgaSBVJsGNFG25fcU';

/** Passwords are hashed with argon2id, a bounded number at a time; beyond the queue the answer is `busy`. */
export function createPasswordHasher(options: PasswordHasherOptions): PasswordHasher {
  const run = boundedWork({ runningMax: options.concurrencyMax, waitingMax: options.waitingMax ?? WAITING_MAX });
  return {
    hash: (password) => run(() => hash(password, COST)),
    verify: (stored, password) =>
      run(async () => {
        const known = stored?.startsWith('$argon2id$') ?? false;
        const matches = await verify(known && stored ? stored : NOBODY, password);
        return known && matches;
      }),
  };
}
