import { randomUUID } from 'node:crypto';
import {
  brokenInvariants,
  type CodeSecrets,
  codeSecrets,
  createTestDatabase,
  type LaunchApp,
  type LaunchedApp,
  launchApp,
  openSessions,
  type Stage,
  setStage,
  type TestDatabase,
  type TrpcHttpClient,
  trpcHttpClient,
  type VoucherTerms,
} from '@bizcoin/testing';
import { expect } from 'vitest';
import { type IssuedVoucher, issueVoucher } from '../races/issue-voucher';

/** The built apps on one database, and everybody who may or may not be let in: for attacks over HTTP. */
export interface AttackHouse {
  readonly database: TestDatabase;
  readonly stage: Stage;
  readonly customer: LaunchedApp;
  readonly admin: LaunchedApp;
  readonly secrets: CodeSecrets;
  voucher(terms?: VoucherTerms): Promise<IssuedVoucher>;
  /** A visitor of an app; with a person's id one who is signed in there, unless `cookie` says another name. */
  visitor(app: LaunchedApp, userId?: string): Promise<TrpcHttpClient>;
  /** A customer who registered at the built app with `PASSWORD`. */
  registered(): Promise<{ readonly id: string; readonly email: string }>;
  /** One more customer server with other settings on the same database. */
  anotherCustomerServer(env: LaunchApp['env']): Promise<LaunchedApp>;
  /** Asks the books whether they still hold, and ends everything. */
  close(): Promise<void>;
}

export const PASSWORD = 'Quartz-Zebra-71';

export async function openAttackHouse(env: LaunchApp['env'] = { LOG_LEVEL: 'warn' }): Promise<AttackHouse> {
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const secrets = codeSecrets();
  const launch = { databaseUrl: database.appUrl, secrets, env };
  const [customer, admin] = await Promise.all([launchApp('customer', launch), launchApp('admin', launch)]);
  const servers = [customer, admin];
  const clients: TrpcHttpClient[] = [];
  const clientOf = (app: LaunchedApp, cookies?: Map<string, string>) => {
    const client = trpcHttpClient(app.url, cookies);
    clients.push(client);
    return client;
  };
  return {
    ...{ database, stage, customer, admin, secrets },
    voucher: (terms) => issueVoucher(stage, secrets, terms),
    async visitor(app, userId) {
      if (userId === undefined) return clientOf(app);
      const audience = app === admin ? 'admin' : 'customer';
      const [session = ''] = await openSessions(stage, [userId], audience);
      return clientOf(app, new Map([[`${audience}_session`, session]]));
    },
    async registered() {
      const email = `${randomUUID()}@example.test`;
      const answer = await clientOf(customer).call('auth.register', { name: 'Somebody', email, password: PASSWORD });
      expect(answer.status, answer.body).toBe(200);
      return { id: answer.data.user.id, email };
    },
    async anotherCustomerServer(other) {
      const server = await launchApp('customer', { ...launch, env: { ...env, ...other } });
      servers.push(server);
      return server;
    },
    async close() {
      for (const client of clients) client.close();
      expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
      await Promise.all(servers.map((server) => server.stop()));
      await database.drop();
    },
  };
}
