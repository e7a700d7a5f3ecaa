import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Desk } from './desk';
import { createFaults } from './fault/faults';
import { answerRequest } from './http/answer-request';
import { openStore } from './store/open-store';
import { createDeliveries } from './webhook/deliveries';
import { sendEvent } from './webhook/send-event';

export interface GatewayOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly storeFile: string;
  readonly key: string;
  readonly webhook: { readonly url: string; readonly secret: string };
  readonly log: Logger;
  /** Called by a card that crashes the gateway, after which this one is dead. */
  readonly onCrash: () => void;
  /** Called by a scripted exit. Does not return. */
  readonly exit: () => void;
  readonly now?: () => Date;
  readonly hangMs?: number;
}

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /** Finishes what is under way, within a second, and closes the journal. */
  stop(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 15_000;
const HANG_MS = 60_000;

/** Starts the gateway on its journal. The port is taken first: of two processes with one configuration only one comes so far. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, webhook, now = () => new Date() } = options;
  const server = createServer();
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const url = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`;
  let closed = false;
  try {
    const store = openStore(options.storeFile);
    const deliveries = createDeliveries(store, sendEvent(store, webhook, { now, log }), now);
    const close = () => {
      if (closed) return;
      closed = true;
      deliveries.stop();
      server.close();
      server.closeAllConnections();
      store.close();
    };
    const desk: Desk = {
      ...{ store, deliveries, now },
      faults: createFaults(options.exit),
      key: options.key,
      address: () => url,
      hangMs: options.hangMs ?? HANG_MS,
      crash: () => {
        close();
        options.onCrash();
      },
    };
    server.on('request', (request, response) => void answerRequest(desk, log, request, response));
    return { url, port, stop: () => drain(server, deliveries.stop).then(close) };
  } catch (failure) {
    server.close();
    server.closeAllConnections();
    throw failure;
  }
}

const listen = (server: Server, { port, host }: GatewayOptions) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, resolve);
  });

const DRAIN_MS = 1_000;

/** Takes no more calls and waits for those under way; a customer whose bank hangs is not waited for. */
function drain(server: Server, stopDeliveries: () => void): Promise<void> {
  stopDeliveries();
  return new Promise((resolve) => {
    const impatience = setTimeout(resolve, DRAIN_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
