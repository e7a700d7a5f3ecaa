import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { generateCode } from '@bizcoin/domain';
import {
  type CodeSecrets,
  codeSecrets,
  createTestDatabase,
  type LaunchedApp,
  launchApp,
  openSessions,
  randomFrom,
  randomSeed,
  residentMemory,
  type Stage,
  setStage,
  type TestDatabase,
  type TrpcAnswer,
  type TrpcHttpClient,
  trpcHttpClient,
  type VoucherTerms,
} from '@bizcoin/testing';

/** One built customer server with the bounds it has by default, and as many callers as one likes. */
export interface OverloadHouse {
  readonly database: TestDatabase;
  readonly stage: Stage;
  readonly server: LaunchedApp;
  voucher(terms: VoucherTerms): Promise<string>;
  /** Customers who are signed in, each with a connection of their own. */
  callers(count: number): Promise<Caller[]>;
  /** Every answer that any caller got so far, those that were turned away included. */
  readonly answers: readonly TimedAnswer[];
  /** The most memory the server has had, in MiB; 0 where the system does not tell. */
  memoryPeak(): number;
  close(): Promise<void>;
}

export interface Caller {
  readonly id: string;
  /** Calls once and takes whatever comes. */
  call(procedure: string, input: unknown): Promise<TrpcAnswer>;
  query(procedure: string, input?: unknown): Promise<TrpcAnswer>;
  /** Calls, and calls again when the server says that it is busy, as every client should. */
  insist(ask: (caller: Caller) => Promise<TrpcAnswer>): Promise<TrpcAnswer>;
}

export interface TimedAnswer extends TrpcAnswer {
  readonly milliseconds: number;
}

const LOOK_EVERY_MS = 50;

export async function openOverloadHouse(): Promise<OverloadHouse> {
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const secrets = codeSecrets();
  const server = await launchApp('customer', { databaseUrl: database.appUrl, secrets, env: { LOG_LEVEL: 'warn' } });
  const answers: TimedAnswer[] = [];
  const random = randomFrom(randomSeed('overload'));
  const clients: TrpcHttpClient[] = [];
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, Math.ceil(residentMemory(server.pid) ?? 0));
  }, LOOK_EVERY_MS);
  return {
    ...{ database, stage, server, answers },
    async voucher(terms) {
      const { normalised, printed } = generateCode({ bytes: randomBytes(8) });
      await stage.voucher({ ...terms, codeHash: hashOf(secrets, normalised) });
      return printed;
    },
    async callers(count) {
      const ids = await stage.customers(count);
      const sessions = await openSessions(stage, ids);
      return ids.map((id, index) => {
        const client = trpcHttpClient(server.url, new Map([['customer_session', sessions[index] ?? '']]));
        clients.push(client);
        return callerOf({ id, client, answers, random });
      });
    },
    memoryPeak: () => memory,
    async close() {
      clearInterval(watch);
      for (const client of clients) client.close();
      await server.stop();
      await database.drop();
    },
  };
}

const hashOf = (secrets: CodeSecrets, code: string) =>
  createHmac('sha256', Buffer.from(secrets.CODE_PEPPER.slice('v1:'.length), 'base64'))
    .update(code)
    .digest();

interface Calling {
  readonly id: string;
  readonly client: TrpcHttpClient;
  readonly answers: TimedAnswer[];
  readonly random: () => number;
}

const BUSY_ROUNDS_MAX = 60;

function callerOf({ id, client, answers, random }: Calling): Caller {
  const timed = async (asked: Promise<TrpcAnswer>) => {
    const begun = performance.now();
    const answer = await asked;
    answers.push({ ...answer, milliseconds: performance.now() - begun });
    return answer;
  };
  const caller: Caller = {
    id,
    call: (procedure, input) => timed(client.call(procedure, input)),
    query: (procedure, input) => timed(client.query(procedure, input)),
    async insist(ask) {
      for (let round = 1; ; round++) {
        const answer = await ask(caller);
        if (answer.refusal?.code !== 'busy' || round === BUSY_ROUNDS_MAX) return answer;
        // Never before the time that was asked for, and up to twice of it: those turned away must not come back as one.
        await pause(Number(answer.headers['retry-after']) * 1_000 * (1 + random()));
      }
    },
  };
  return caller;
}
