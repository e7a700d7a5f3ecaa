import { type PaymentGateway, sandboxGateway } from '@bizcoin/payments';
import { type LaunchedGateway, launchGateway } from '@bizcoin/testing';
import type { BenchHouse } from './bench-house';

export interface BenchGateway {
  readonly launched: LaunchedGateway;
  /** Its own books, asked as our servers ask them. */
  readonly books: PaymentGateway;
}

/** A sandbox gateway that tells nobody anything by itself, as after an outage: what is followed is measured, not when. */
export async function sandboxWithoutWebhooks(house: Pick<BenchHouse, 'closeWith'>): Promise<BenchGateway> {
  const launched = await launchGateway({ webhookUrl: 'http://127.0.0.1:1', env: { LOG_LEVEL: 'warn' } });
  house.closeWith(launched.stop);
  const { SANDBOX_URL: url = '', SANDBOX_KEY: key = '', SANDBOX_WEBHOOK_SECRET: secret = '' } = launched.settings;
  const answer = await fetch(`${url}/api/faults`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'webhooks', mode: 'drop' }),
  });
  if (!answer.ok) throw new Error(`The gateway takes no such fault: ${await answer.text()}`);
  return { launched, books: sandboxGateway({ url, key, webhookSecrets: [secret] }) };
}
