import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * One HTTP connection that sends one request after the other. The load runs on the cores of the server it measures, so
 * it must cost next to nothing: no agent, no streams, no parsing beyond status and length.
 */
export interface KeepAliveClient {
  get(path: string, cookie: string): Promise<Answer>;
  post(path: string, cookie: string, body: string): Promise<Answer>;
  close(): void;
}

const HEAD_END = '\r\n\r\n';

export async function keepAliveClient(port: number): Promise<KeepAliveClient> {
  const socket = await connected(port);
  let received = '';
  let settle: { resolve: (answer: Answer) => void; reject: (failure: Error) => void } | null = null;
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    received += chunk;
    const answer = wholeAnswer(received);
    if (answer === null) return;
    received = '';
    settle?.resolve(answer);
  });
  let closed = false;
  const fail = () => {
    closed = true;
    settle?.reject(new Error('the server closed the connection'));
  };
  socket.on('error', fail);
  socket.on('close', fail);
  const send = (line: string, cookie: string, rest: string) =>
    new Promise<Answer>((resolve, reject) => {
      if (closed) return reject(new Error('the server closed the connection'));
      settle = { resolve, reject };
      socket.write(
        `${line} HTTP/1.1\r\nhost: localhost:${port}\r\nx-trpc-source: bench\r\ncookie: ${cookie}\r\n${rest}`,
      );
    });
  return {
    get: (path, cookie) => send(`GET ${path}`, cookie, '\r\n'),
    post: (path, cookie, body) =>
      send(
        `POST ${path}`,
        cookie,
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      ),
    close: () => socket.destroy(),
  };
}

const connected = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });

/** Every answer of ours to a single call carries its length. */
function wholeAnswer(text: string): Answer | null {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const length = /content-length: (\d+)/i.exec(text)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${text.slice(0, headEnd)}`);
  const bodyStart = headEnd + HEAD_END.length;
  if (text.length < bodyStart + Number(length)) return null;
  return { status: Number(text.slice(9, 12)), body: text.slice(bodyStart) };
}
