import { Agent, type IncomingMessage, request } from 'node:http';

// biome-ignore lint/suspicious/noExplicitAny: a test asserts on whatever came, of any shape.
type Json = any;

export interface TrpcAnswer {
  readonly status: number;
  /** The procedure's result, or undefined when it refused or failed. */
  readonly data: Json;
  /** The business "no" with its facts, or null. */
  readonly refusal: ({ readonly code: string } & Record<string, Json>) | null;
  /** The reference of an unexpected failure, or null. */
  readonly reference: string | null;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came. */
  readonly body: string;
}

export interface TrpcHttpClient {
  /** A mutation. */
  call(procedure: string, input?: unknown, headers?: Readonly<Record<string, string>>): Promise<TrpcAnswer>;
  query(procedure: string, input?: unknown, headers?: Readonly<Record<string, string>>): Promise<TrpcAnswer>;
  /** Another visitor with the same cookies, for instance against a second server. */
  at(url: string): TrpcHttpClient;
  readonly cookies: Map<string, string>;
  close(): void;
}

/** One visitor of a running app: keeps cookies and connections, and lets any number of calls run at once. */
export function trpcHttpClient(url: string, cookies = new Map<string, string>()): TrpcHttpClient {
  const agent = new Agent({ keepAlive: true });
  const send = (method: string, path: string, body: string | null, headers: Readonly<Record<string, string>>) =>
    new Promise<TrpcAnswer>((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const outgoing = request(`${url}/api/trpc/${path}`, {
        agent,
        method,
        headers: {
          'x-trpc-source': 'test',
          ...(body === null ? {} : { 'content-type': 'application/json' }),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
      });
      outgoing.once('error', reject);
      outgoing.once('response', (incoming) => readAnswer(incoming, cookies).then(resolve, reject));
      outgoing.end(body ?? undefined);
    });
  return {
    call: (procedure, input, headers = {}) => send('POST', procedure, JSON.stringify(input ?? {}), headers),
    query: (procedure, input, headers = {}) =>
      send(
        'GET',
        input === undefined ? procedure : `${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
        null,
        headers,
      ),
    at: (other) => trpcHttpClient(other, cookies),
    cookies,
    close: () => agent.destroy(),
  };
}

async function readAnswer(incoming: IncomingMessage, cookies: Map<string, string>): Promise<TrpcAnswer> {
  for (const line of incoming.headers['set-cookie'] ?? []) keepCookie(line, cookies);
  incoming.setEncoding('utf8');
  let body = '';
  for await (const chunk of incoming) body += chunk;
  const parsed = parse(body);
  return {
    status: incoming.statusCode ?? 0,
    data: parsed?.result?.data,
    refusal: parsed?.error?.data?.refusal ?? null,
    reference: parsed?.error?.data?.reference ?? null,
    headers: incoming.headers,
    body,
  };
}

function keepCookie(line: string, cookies: Map<string, string>): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
  if (value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
  else cookies.set(name, value);
}

/** An answer that is not JSON, such as a page, is told by its status and body alone. */
function parse(body: string): Json {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
