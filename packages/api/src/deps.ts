import type { AdminAuth, CustomerAuth, PasswordHasher } from '@bizcoin/auth';
import type { Database } from '@bizcoin/db';
import type { PaymentGateway } from '@bizcoin/payments';
import type { Logger } from 'pino';
import type { QuoteSigner } from './checkout/quote-token';
import type { LiveHub } from './live/live-hub';
import type { NoticeChannelName } from './notification/notice-channels';
import type { CodeVault } from './voucher/code-vault';
import type { GuessAlarm } from './voucher/guess-alarm';

/** What every use case may need from the outside. Use cases know nothing of HTTP and nothing of Next.js. */
export interface Deps {
  readonly db: Database;
  readonly vault: CodeVault;
  readonly passwords: PasswordHasher;
  readonly customerAuth: CustomerAuth;
  readonly adminAuth: AdminAuth;
  /** Multiplies every attempt budget; other than 1 only in tests and benchmarks. */
  readonly budgetFactor: number;
  readonly payments: PaymentGateway;
  readonly quotes: QuoteSigner;
  /** Where customers reach their app: the gateway's page sends them back there. Without a slash at the end. */
  readonly customerUrl: string;
  /** The ways out of the app that this shop has set up: what is not among them is neither offered nor waited for. */
  readonly noticeChannels: readonly NoticeChannelName[];
  /** How long whoever makes a payment may take before the reconciler follows it, in seconds; shorter only in tests. */
  readonly graceSeconds?: number;
  readonly guessAlarm: GuessAlarm;
  /** Who listens to changes at this process. */
  readonly live: LiveHub;
  readonly log: Logger;
}
