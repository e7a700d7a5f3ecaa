import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AnyTRPCRouter, callTRPCProcedure, getTRPCErrorFromUnknown, type TRPCError } from '@trpc/server';
import type { Context } from '../context';
import { errorAnswer } from './answer-error';
import { answerJson } from './json-answer';

/** Said where nothing else is, so that both ends notice a dead connection. */
const PING_EVERY_MS = 10_000;
const SILENT_AFTER_MS = 25_000;

// Whoever compresses or collects a stream on its way keeps it back until there is enough of it.
const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Opens one subscription in tRPC's own form of server-sent events, and is done when it is open. Unlike tRPC's adapter it
 * refuses with the status of the refusal before any stream begins, and it builds no web stream for each listener.
 */
export async function answerStream(
  { path, input }: { readonly path: string; readonly input: () => unknown },
  options: {
    readonly router: AnyTRPCRouter;
    readonly context: Context;
    readonly response: ServerResponse;
    readonly onError: (error: TRPCError, path: string) => void;
  },
): Promise<void> {
  const { router, context, response, onError } = options;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const failed = (failure: unknown) => {
    const error = getTRPCErrorFromUnknown(failure);
    onError(error, path);
    return errorAnswer(router, error, path);
  };
  try {
    const getRawInput = async () => input();
    const call = { router, path, ctx: context, type: 'subscription', getRawInput, signal: gone.signal } as const;
    const events: AsyncIterable<unknown> = await callTRPCProcedure({ ...call, batchIndex: 0 });
    response.writeHead(200, HEADERS);
    say(response, 'connected', { reconnectAfterInactivityMs: SILENT_AFTER_MS });
    void tellAll(response, events, gone.signal).catch((failure) => {
      if (!gone.signal.aborted) response.end(eventText('serialized-error', failed(failure).body));
    });
  } catch (failure) {
    const { status, body, headers } = failed(failure);
    answerJson(response, status, body, headers);
  }
}

async function tellAll(response: ServerResponse, events: AsyncIterable<unknown>, signal: AbortSignal): Promise<void> {
  const pings = setInterval(() => say(response, 'ping', ''), PING_EVERY_MS).unref();
  try {
    for await (const event of events) {
      // Who reads slowly is told less often: what moves meanwhile is told once.
      if (!response.write(`data: ${JSON.stringify(event)}\n\n`)) await once(response, 'drain', { signal });
    }
    response.end(eventText('return', ''));
  } finally {
    clearInterval(pings);
  }
}

const say = (response: ServerResponse, event: string, data: unknown) => response.write(eventText(event, data));

const eventText = (event: string, data: unknown) =>
  `event: ${event}\ndata: ${data === '' ? '' : JSON.stringify(data)}\n\n`;
