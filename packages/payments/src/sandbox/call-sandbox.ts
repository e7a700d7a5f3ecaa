import type { z } from 'zod';
import { GatewayRefusal, GatewayUnreachable } from '../gateway/gateway-failures';
import { sandboxError } from './sandbox-answers';

export interface SandboxAccess {
  /** Without a slash at the end. */
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: number;
}

export interface SandboxCall<T extends z.ZodType> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: T;
  readonly body?: object;
  readonly idempotencyKey?: string;
}

export interface SandboxAnswer<T> {
  readonly value: T;
  /** The answer was given before, under the same key, and may be out of date. */
  readonly replayed: boolean;
}

/** One call. Connecting and reading together take at most `timeoutMs`. */
export async function callSandbox<T extends z.ZodType>(
  access: SandboxAccess,
  call: SandboxCall<T>,
): Promise<SandboxAnswer<z.infer<T>>> {
  const { status, headers, text } = await send(access, call);
  if (status >= 500 || UNKNOWN_OUTCOME.includes(status)) {
    throw new GatewayUnreachable(`The sandbox answered ${status} to ${call.method} ${call.path}`);
  }
  if (status >= 400) throw refusalOf(status, text);
  const value = call.answer.safeParse(parse(text));
  if (!value.success) throw new GatewayUnreachable('The sandbox gave an unreadable answer', { cause: value.error });
  return { value: value.data, replayed: headers.get('idempotent-replayed') === 'true' };
}

// 401 and 403: our key is wrong, so nothing that is said holds for the payment. 408, 425 and 429: ask again.
const UNKNOWN_OUTCOME: readonly number[] = [401, 403, 408, 425, 429];

async function send<T extends z.ZodType>(access: SandboxAccess, call: SandboxCall<T>) {
  try {
    const response = await fetch(access.url + call.path, {
      method: call.method,
      headers: {
        authorization: `Bearer ${access.key}`,
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(call.idempotencyKey === undefined ? {} : { 'idempotency-key': call.idempotencyKey }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(access.timeoutMs),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    throw new GatewayUnreachable(`The sandbox did not answer ${call.method} ${call.path}`, { cause });
  }
}

/** Only the gateway's own words count: a 4xx that something in between made up says nothing about the payment. */
function refusalOf(status: number, text: string): GatewayRefusal | GatewayUnreachable {
  const told = sandboxError.safeParse(parse(text));
  return told.success
    ? new GatewayRefusal(told.data.error.code)
    : new GatewayUnreachable(`The sandbox answered ${status} without a reason`, { cause: told.error });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
