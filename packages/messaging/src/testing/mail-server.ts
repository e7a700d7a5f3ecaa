import type { AddressInfo } from 'node:net';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How the server takes the next letters. */
export type Manner =
  | 'kind'
  /** Answers a recipient, or a letter, with this number. */
  | { readonly at: 'recipient' | 'letter' | 'sender' | 'login'; readonly answer: number }
  /** Takes the letter and says nothing more. */
  | 'silent'
  /** Cuts the line in the middle of the letter. */
  | 'dying';

export interface MailServer {
  readonly url: string;
  /** The letters that were taken, in order. */
  readonly letters: readonly ParsedMail[];
  /** Who they were for, as the envelope said. */
  readonly recipients: readonly string[];
  behave(manner: Manner): void;
  stop(): Promise<void>;
}

const refusal = (answer: number) =>
  Object.assign(new Error('Mailbox ana@demo.test is not what you think'), { responseCode: answer });

/** A real SMTP server on this machine, which takes letters and can be made to misbehave. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const letters: ParsedMail[] = [];
  const recipients: string[] = [];
  let manner: Manner = 'kind';
  const refusesAt = (place: string) =>
    typeof manner === 'object' && manner.at === place ? refusal(manner.answer) : null;
  const open = new Set<{ destroy(): void }>();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 100,
    onAuth: (_auth, _session, done) => done(refusesAt('login'), { user: 'shop' }),
    onMailFrom: (_address, _session, done) => done(refusesAt('sender')),
    onRcptTo: ({ address }, _session, done) => {
      const refused = refusesAt('recipient');
      if (refused === null) recipients.push(address);
      done(refused);
    },
    onData: (stream, _session, done) => {
      if (manner === 'dying') {
        for (const socket of open) socket.destroy();
        stream.resume();
        return;
      }
      void simpleParser(stream).then((letter) => {
        const refused = refusesAt('letter');
        if (manner === 'silent') return;
        if (refused === null) letters.push(letter);
        done(refused);
      });
    },
  });
  server.server.on('connection', (socket: { destroy(): void; once(event: 'close', done: () => void): void }) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    ...{ letters, recipients },
    behave: (next) => {
      manner = next;
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** The address a letter says it is for. */
export const addressee = ({ to }: ParsedMail): AddressObject['value'] =>
  (Array.isArray(to) ? to : to === undefined ? [] : [to]).flatMap(({ value }) => value);
