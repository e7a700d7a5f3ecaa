import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const MAPPED_V4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/;

/**
 * The address that budgets are counted by. Behind n trusted proxies it is the n-th entry of X-Forwarded-For from the
 * right; whatever stands further left was written by the client itself and is worth nothing.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const socket = request.socket.remoteAddress ?? '0.0.0.0';
  const header = request.headers['x-forwarded-for'];
  const forwarded = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((entry) => entry.trim());
  const claimed = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  const address = claimed !== undefined && isAddress(claimed) ? claimed : socket;
  return MAPPED_V4.exec(address)?.[1] ?? address;
}

const isAddress = (text: string) => isIP(text) !== 0;
