import type { Database } from '@bizcoin/db';
import type { PasswordHasher } from '../password/password-hasher';
import type { Auth } from '../session/auth';
import type { CustomerSession } from '../session/session';

export interface SignInDeps<S extends CustomerSession> {
  readonly db: Database;
  readonly auth: Auth<S>;
  readonly passwords: PasswordHasher;
  /** Multiplies the budgets; 1 in production. */
  readonly budgetFactor: number;
}
