import {
  brokenInvariants,
  codeSecrets,
  createTestDatabase,
  openSessions,
  type Stage,
  setBusinessOffset,
  setStage,
  shareTestCluster,
  startTestCluster,
  type TestCluster,
  type TrpcHttpClient,
  trpcHttpClient,
  type VoucherTerms,
} from '@bizcoin/testing';
import type { Effect } from '../history/call';
import { openTcpLink, type TcpLink } from '../links/tcp-link';
import { type IssuedVoucher, issueVoucher } from '../races/issue-voucher';
import { type Bank, openBank } from './open-bank';
import { openPrograms, type Programs } from './open-programs';

/**
 * The product as built, on a PostgreSQL with its default durability: two customer servers behind one port, an admin
 * server, a worker and a gateway with books of its own. The wires to the database and to the gateway can be slow or cut.
 */
export interface ProofHouse {
  readonly stage: Stage;
  readonly cluster: TestCluster;
  readonly programs: Programs;
  readonly bank: Bank;
  readonly databaseLink: TcpLink;
  /** The one port in front of both customer servers; each connection goes to the next of them. */
  readonly front: TcpLink;
  /** Somebody of the staff who may do everything. */
  readonly office: TrpcHttpClient;
  /** Moves the clock that decides everything, by so much from the real one. */
  setClock(seconds: number): Promise<void>;
  voucher(terms?: VoucherTerms): Promise<IssuedVoucher>;
  customers(count: number): Promise<Customer[]>;
  effects(): Promise<Effect[]>;
  coins(): Promise<Map<string, number>>;
  /**
   * What does not hold at the end: invariants, sessions that hang in a transaction, secrets in a log, and these faults,
   * each with what the servers have written about it.
   */
  broken(faults: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

export interface Customer {
  readonly id: string;
  readonly client: TrpcHttpClient;
}

export async function openProofHouse(): Promise<ProofHouse> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await Promise.resolve(step()).catch(() => undefined);
  };
  try {
    return await furnish(closing, close);
  } catch (failure) {
    await close();
    throw failure;
  }
}

const CLOSED_PORT = 1;

async function furnish(closing: (() => unknown)[], close: () => Promise<void>): Promise<ProofHouse> {
  const cluster = await startTestCluster({ durable: true });
  closing.push(cluster.stop);
  shareTestCluster(cluster.adminUrl);
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const codes = codeSecrets();
  let open: Programs | null = null;
  let turn = 0;
  const front = await openTcpLink(() => open?.servers[turn++ % open.servers.length]?.port ?? CLOSED_PORT);
  const databaseLink = await openTcpLink(() => cluster.port);
  closing.push(front.close, databaseLink.close);
  const customerUrl = `http://localhost:${front.port}`;
  const bank = await openBank(`${customerUrl}/api/payments/webhook/sandbox`);
  closing.push(bank.close);
  const databaseUrl = through(databaseLink, database.appUrl);
  const programs = await openPrograms({ databaseUrl, secrets: codes, gateway: bank, customerUrl });
  open = programs;
  closing.push(programs.stop);
  const secrets = [...Object.values(codes), bank.key, bank.webhookSecret];
  const visitor = (url: string, cookie: string, session: string) => {
    secrets.push(session);
    const client = trpcHttpClient(url, new Map([[cookie, session]]));
    closing.push(client.close);
    return client;
  };
  const [office = ''] = await openSessions(stage, [await stage.staff(2)], 'admin');
  return {
    ...{ stage, cluster, programs, bank, databaseLink, front, close },
    office: visitor(programs.admin.url, 'admin_session', office),
    async setClock(seconds) {
      await setBusinessOffset(database.ownerUrl, `${seconds} seconds`);
    },
    async voucher(terms) {
      const issued = await issueVoucher(stage, codes, terms);
      secrets.push(issued.code);
      return issued;
    },
    async customers(count) {
      const ids = await stage.customers(count);
      const sessions = await openSessions(stage, ids);
      return ids.map((id, index) => ({ id, client: visitor(customerUrl, 'customer_session', sessions[index] ?? '') }));
    },
    effects: () => stage.query<Effect>(EFFECTS),
    async coins() {
      const rows = await stage.query<{ id: string; coins: number }>(
        'SELECT user_id AS id, (balance * 100)::integer AS coins FROM wallets',
      );
      return new Map(rows.map(({ id, coins }) => [id, coins]));
    },
    async broken(faults) {
      const invariants = await brokenInvariants(database.ownerUrl, { gateway: bank.witness });
      const logs = programs.logs();
      return [
        ...invariants.map(({ invariant, rows }) => `${invariant}: ${JSON.stringify(rows[0])}`),
        ...faults.map((fault) => `${fault} ${explanation(fault, logs)}`),
        ...secrets.filter((secret) => logs.includes(secret)).map(() => 'a secret stands in a log'),
      ];
    },
  };
}

const EFFECTS = `
  SELECT u.id, u.user_id AS customer, u.idempotency_key AS key, to_jsonb(u.voucher_id) AS of FROM voucher_usage u
  UNION ALL
  SELECT o.id, o.customer_id, k.key, to_jsonb((o.bizcoins * 100)::integer) FROM orders o
  JOIN idempotency_keys k ON k.user_id = o.customer_id AND k.answer->>'orderId' = o.id::text WHERE o.status = 'paid'`;

/** What stands in the log under the reference at the end of a fault. */
function explanation(fault: string, logs: string): string {
  const reference = fault.split(' ').at(-1) ?? '';
  const line = logs.split('\n').find((written) => reference !== '' && written.includes(`"${reference}"`));
  return line?.slice(0, EXPLANATION_LENGTH_MAX) ?? '';
}

const EXPLANATION_LENGTH_MAX = 600;

function through(link: TcpLink, url: string): string {
  const address = new URL(url);
  address.port = String(link.port);
  return address.href;
}
