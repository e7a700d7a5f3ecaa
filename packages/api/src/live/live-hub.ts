import { type Audience, openSessionsAmong } from '@bizcoin/auth';
import { type Database, listenFor } from '@bizcoin/db';
import { accept, type Outcome, refuse } from '@bizcoin/domain';
import type { Logger } from 'pino';
import { type Ear, type LiveNews, openEar } from './ear';
import { customerTopics, staffTopics } from './live-topics';
import { createSeat, type Seat } from './seat';

/** Who listens, by which session. */
export interface Listener {
  readonly audience: Audience;
  readonly sessionId: string;
  readonly userId: string;
}

/** All streams of one process: who listens, and what moved for whom (docs/live.md). */
export interface LiveHub {
  /** Refuses with `busy` when the process, or this one session, has as many streams as it may. */
  take(listener: Listener): Outcome<TakenSeat>;
  /** Ends every stream and takes no further one. */
  end(): Promise<void>;
}

export interface TakenSeat extends Seat<string> {
  leave(): void;
}

interface LiveHubOptions {
  readonly db: Pick<Database, 'sql'>;
  /** Of the database: listening takes a connection of its own, opened with the first stream. */
  readonly url: string;
  readonly log: Pick<Logger, 'warn'>;
  readonly seatsMax?: number;
  readonly lookEveryMs?: number;
  readonly spreadMs?: number;
}

const SEATS_MAX = 2_000;
const SEATS_PER_SESSION_MAX = 8;
const RETRY_AFTER_SECONDS = 10;
/** How soon after its end a session's streams end. */
const LOOK_EVERY_MS = 3_000;
/** Over this long those who may have missed something are told to read again: not everybody in one moment. */
const SPREAD_MS = 2_000;
/** A shop at work would otherwise make every list of the staff be read again without end. */
const STAFF_REST_MS = 1_000;

export function createLiveHub(options: LiveHubOptions): LiveHub {
  const { db, url, log, seatsMax = SEATS_MAX, lookEveryMs = LOOK_EVERY_MS, spreadMs = SPREAD_MS } = options;
  const seats = new Map<Seat<string>, Listener>();
  let ear: Ear | null = null;
  let looking: NodeJS.Timeout | undefined;
  let ended = false;

  function open(): void {
    ear ??= openEar({
      listen: (given) => listenFor({ url, ...given }),
      onNews: (news) => tell(seats, news),
      onMissed: () => readAgain(seats, spreadMs),
      log,
    });
    looking ??= setInterval(() => {
      ear?.look();
      void endClosedSessions(db, seats).catch((failure) =>
        log.warn({ err: failure }, 'sessions could not be looked at'),
      );
    }, lookEveryMs).unref();
  }

  return {
    take(listener) {
      const ofSession = [...seats.values()].filter(({ sessionId }) => sessionId === listener.sessionId).length;
      if (ended || seats.size >= seatsMax || ofSession >= SEATS_PER_SESSION_MAX)
        return refuse({ code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
      open();
      const seat = createSeat<string>(listener.audience === 'admin' ? STAFF_REST_MS : 0);
      seats.set(seat, listener);
      const leave = () => {
        seats.delete(seat);
        seat.end();
      };
      return accept({ ...seat, leave });
    },
    async end() {
      ended = true;
      clearInterval(looking);
      for (const seat of seats.keys()) seat.end();
      seats.clear();
      await ear?.close();
    },
  };
}

type Seats = ReadonlyMap<Seat<string>, Listener>;

function tell(seats: Seats, { customers, staff }: LiveNews): void {
  for (const [seat, { audience, userId }] of seats) {
    const topics = audience === 'admin' ? staff : customers[userId];
    if (topics !== undefined && topics.length > 0) seat.note(topics);
  }
}

function readAgain(seats: Seats, spreadMs: number): void {
  for (const [seat, { audience }] of seats) {
    const all = audience === 'admin' ? staffTopics : customerTopics;
    setTimeout(() => seat.note(all), Math.random() * spreadMs).unref();
  }
}

async function endClosedSessions(db: Pick<Database, 'sql'>, seats: Map<Seat<string>, Listener>): Promise<void> {
  for (const audience of ['customer', 'admin'] as const) {
    const theirs = [...seats].filter(([, listener]) => listener.audience === audience);
    if (theirs.length === 0) continue;
    const sessionIds = [...new Set(theirs.map(([, { sessionId }]) => sessionId))];
    const open = await openSessionsAmong(db, { audience, sessionIds });
    for (const [seat, { sessionId }] of theirs) {
      if (open.has(sessionId)) continue;
      seats.delete(seat);
      seat.end();
    }
  }
}
