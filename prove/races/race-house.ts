import {
  codeSecrets,
  createTestDatabase,
  type LaunchedApp,
  launchApp,
  openSessions,
  type Stage,
  setStage,
  type TestDatabase,
  type TrpcAnswer,
  trpcHttpClient,
  type VoucherTerms,
} from '@bizcoin/testing';
import { type IssuedVoucher, issueVoucher } from './issue-voucher';

/** Two built customer servers on one database, and customers who are signed in already. */
export interface RaceHouse {
  readonly database: TestDatabase;
  readonly stage: Stage;
  readonly servers: LaunchedApp[];
  /** Starts a server again in the place of one that was stopped. */
  restart(index: number): Promise<void>;
  voucher(terms?: VoucherTerms): Promise<IssuedVoucher>;
  customers(count: number): Promise<Visitor[]>;
  close(): Promise<void>;
}

export interface Visitor {
  readonly id: string;
  /** Calls one of the servers, and again when it says it is busy, as every client should. */
  call(procedure: string, input: unknown, server?: number): Promise<TrpcAnswer>;
}

const BUSY_ROUNDS_MAX = 60;

export async function openRaceHouse(): Promise<RaceHouse> {
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const secrets = codeSecrets();
  const start = () => launchApp('customer', { databaseUrl: database.appUrl, secrets, env: { LOG_LEVEL: 'warn' } });
  const servers = await Promise.all([start(), start()]);
  return {
    database,
    stage,
    servers,
    async restart(index) {
      servers[index] = await start();
    },
    voucher: (terms) => issueVoucher(stage, secrets, terms),
    async customers(count) {
      const ids = await stage.customers(count);
      const sessions = await openSessions(stage, ids);
      return ids.map((id, index) => visitor(id, sessions[index] ?? '', servers));
    },
    async close() {
      await Promise.all(servers.map((server) => server.stop()));
      await database.drop();
    },
  };
}

let turn = 0;

function visitor(id: string, session: string, servers: readonly LaunchedApp[]): Visitor {
  return {
    id,
    async call(procedure, input, server = turn++ % servers.length) {
      const client = trpcHttpClient(servers[server]?.url ?? '', new Map([['customer_session', session]]));
      try {
        for (let round = 0; ; round++) {
          const answer = await client.call(procedure, input);
          if (answer.status !== 503 || round === BUSY_ROUNDS_MAX) return answer;
          await waitAsTold(answer);
        }
      } finally {
        client.close();
      }
    },
  };
}

/** As long as Retry-After says, and a little more for each, so that those turned away do not come back as one. */
const waitAsTold = ({ headers }: TrpcAnswer) =>
  new Promise((resolve) => setTimeout(resolve, Number(headers['retry-after']) * 1_000 * (0.5 + Math.random())));
