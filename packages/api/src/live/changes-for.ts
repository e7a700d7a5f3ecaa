import { valueOrThrow } from '../errors/refusal-error';
import type { Listener, LiveHub, TakenSeat } from './live-hub';
import type { CustomerTopic, StaffTopic } from './live-topics';

export interface Change<Topic> {
  readonly topic: Topic;
  /** Grows with every change; means nothing else. */
  readonly version: number;
}

interface TopicsOf {
  readonly customer: CustomerTopic;
  readonly admin: StaffTopic;
}

/**
 * What moves on a listener's screens from now on, until the caller leaves, the session ends or the process stops. Takes
 * its place before it answers, so that a refusal is an answer and not the first event of a stream.
 */
export function changesFor<A extends Listener['audience']>(
  live: LiveHub,
  listener: Listener & { readonly audience: A },
  signal: AbortSignal | undefined,
): AsyncIterable<Change<TopicsOf[A]>> {
  const seat = valueOrThrow(live.take(listener));
  if (signal?.aborted) seat.leave();
  signal?.addEventListener('abort', seat.leave, { once: true });
  return changesAt<TopicsOf[A]>(seat);
}

let version = 0;

async function* changesAt<Topic>(seat: TakenSeat): AsyncGenerator<Change<Topic>, void> {
  try {
    for (let topics = await seat.next(); topics !== null; topics = await seat.next()) {
      version = Math.max(version + 1, Date.now());
      for (const topic of topics) yield { topic: topic as Topic, version };
    }
  } finally {
    seat.leave();
  }
}
