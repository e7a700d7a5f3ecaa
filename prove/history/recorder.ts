import type { TrpcAnswer } from '@bizcoin/testing';
import type { Ask, Call, Outcome } from './call';

/** Something that was done to the product while the history ran. */
export interface Incident {
  readonly at: number;
  readonly what: string;
}

/** Keeps what clients ask and hear, without codes, sessions or amounts of anybody. */
export interface Recorder<Asked extends { readonly kind: string } = Ask> {
  /** When its times begin, in milliseconds since 1970. */
  readonly begunAt: number;
  readonly calls: readonly Call<Asked>[];
  readonly incidents: readonly Incident[];
  /** What must not be in any history: a 5xx other than 503 with Retry-After, or a disturbance that did not come. */
  readonly faults: readonly string[];
  /** Asks and waits; answers what was heard. A connection that breaks leaves it unknown. */
  ask(ask: Asked, send: () => Promise<TrpcAnswer>): Promise<Outcome>;
  /** The same for what no server of ours answers, such as the gateway's page. */
  hear(ask: Asked, listen: () => Promise<Outcome>): Promise<Outcome>;
  note(what: string): void;
  /** Something that should have been done to the product, and was not: what was shown is less than was said. */
  miss(what: string): void;
}

export function startRecorder<Asked extends { readonly kind: string } = Ask>(): Recorder<Asked> {
  const begun = performance.now();
  const now = () => performance.now() - begun;
  const calls: Call<Asked>[] = [];
  const incidents: Incident[] = [];
  const faults: string[] = [];
  const hear = async (ask: Asked, listen: () => Promise<Outcome>) => {
    const invoked = now();
    const outcome = await listen().catch(
      (failure: unknown): Outcome => ({ kind: 'unknown', why: String((failure as NodeJS.ErrnoException).code) }),
    );
    calls.push({ ask, invoked, ended: now(), outcome });
    return outcome;
  };
  return {
    ...{ begunAt: performance.timeOrigin + begun, calls, incidents, faults, hear },
    ask: (ask, send) =>
      hear(ask, async () => {
        const answer = await send();
        if (isFault(answer)) faults.push(`${ask.kind}: ${answer.status} ${answer.reference ?? ''}`);
        return outcomeOf(answer);
      }),
    note: (what) => void incidents.push({ at: now(), what }),
    miss: (what) => void faults.push(what),
  };
}

const isFault = ({ status, headers }: TrpcAnswer) =>
  status >= 500 && !(status === 503 && headers['retry-after'] !== undefined);

/** Refusals after which it may have happened, or may happen yet. */
const PROMISES_NOTHING: ReadonlySet<string> = new Set(['busy', 'gateway_unavailable']);

function outcomeOf({ status, data, refusal }: TrpcAnswer): Outcome {
  if (status === 200) return { kind: 'ok', effect: data.redemptionId ?? data.refundId ?? data.orderId };
  // The same key has to be asked again.
  if (refusal === null || PROMISES_NOTHING.has(refusal.code)) return { kind: 'unknown', why: `status ${status}` };
  return { kind: 'refused', code: refusal.code };
}
