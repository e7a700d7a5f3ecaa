import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { GatewayUnreachable } from '../gateway/gateway-failures';
import { stripeGateway } from './stripe-gateway';

test('no answer in time: nobody knows what happened, and nobody asks again by himself', async () => {
  let calls = 0;
  const silent = createServer(() => {
    calls++;
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    silent.close();
    silent.closeAllConnections();
  });
  const apiBase = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const gateway = stripeGateway({ secretKey: 'sk_test_1234567890123456', webhookSecrets: [], apiBase, timeoutMs: 150 });
  await expect(gateway.fetch('cs_1')).rejects.toThrow(GatewayUnreachable);
  expect(calls).toBe(1);
});
