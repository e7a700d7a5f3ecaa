import { type PaymentGateway, sandboxGateway } from '@bizcoin/payments';
import { type LaunchedGateway, launchGateway } from '@bizcoin/testing';
import { openTcpLink, type TcpLink } from '../links/tcp-link';

/** The gateway as built, in a process of its own, and the wire over which the servers reach it. */
export interface Bank {
  readonly link: TcpLink;
  readonly key: string;
  readonly webhookSecret: string;
  /** What a server needs in its environment to be paid here, over the wire. */
  readonly settings: Readonly<Record<string, string>>;
  /** Its own books, asked past the wire. */
  readonly witness: PaymentGateway;
  /** Scripts a fault (docs/payments.md); false when there is nothing it could be done to. */
  script(fault: object): Promise<boolean>;
  /** What was scripted is over, and webhooks flow. */
  unscript(): Promise<void>;
  /** Ends it without warning; it begins again from its journal. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function openBank(webhookUrl: string): Promise<Bank> {
  let gateway: LaunchedGateway = await launchGateway({ webhookUrl });
  const { url, key, webhookSecret } = gateway;
  const link = await openTcpLink(() => gateway.port);
  const tell = (method: string, fault?: object) =>
    fetch(`${url}/api/faults`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(fault && { body: JSON.stringify(fault) }),
    });
  return {
    ...{ link, key, webhookSecret },
    settings: { ...gateway.settings, SANDBOX_URL: `http://127.0.0.1:${link.port}` },
    witness: sandboxGateway({ url, key, webhookSecrets: [webhookSecret] }),
    script: (fault) => tell('POST', fault).then(({ ok }) => ok),
    async unscript() {
      await tell('DELETE');
    },
    async kill() {
      await gateway.kill();
      gateway = await gateway.restart();
    },
    async close() {
      await link.close();
      await gateway.stop();
    },
  };
}
