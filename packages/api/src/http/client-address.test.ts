import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

const from = (remoteAddress: string | undefined, forwarded?: string | string[]) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each([
  ['without a proxy the header is worth nothing', 0, '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['behind one, what it wrote last', 1, '10.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['behind two, what the outer one wrote', 2, '10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['several headers are one list', 1, '10.0.0.1', ['198.51.100.1', '203.0.113.9'], '203.0.113.9'],
  ['fewer entries than proxies: the connection counts', 2, '10.0.0.1', '198.51.100.1', '10.0.0.1'],
  ['no address at all: the connection counts', 1, '10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
  ['a line that was smuggled in is no address', 1, '10.0.0.1', '198.51.100.1\u001b[31m', '10.0.0.1'],
  ['an IPv4 address in IPv6 clothes is that address', 0, '::ffff:203.0.113.9', undefined, '203.0.113.9'],
])('%s', (_what, trustedProxies, remote, forwarded, address) => {
  expect(clientAddress(from(remote, forwarded), trustedProxies)).toBe(address);
});
