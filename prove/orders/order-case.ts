import type { Call } from '../history/call';
import { grouped } from '../history/grouped';
import type { OrderAsk, OrderCall, OrderCallOf } from './order-ask';
import type { OrderEnd, RefundEnd } from './order-end';

export interface OrderHistory {
  readonly calls: readonly OrderCall[];
  readonly ends: readonly OrderEnd[];
  readonly refunds: readonly RefundEnd[];
  /** Each customer's coins, in hundredths. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  /** The time of orders ran out while customers were still at it, so any that waited may have ended. */
  readonly hurried: boolean;
}

/** Everything about one order: what was asked, and what became of it. */
export interface OrderCase {
  readonly order: string;
  readonly places: readonly OrderCallOf<'place'>[];
  readonly calls: readonly OrderCall[];
  readonly ends: readonly OrderEnd[];
  readonly refunds: readonly RefundEnd[];
  readonly began: number;
}

/** One case for each key an order was placed under. */
export function casesOf({ calls, ends, refunds }: OrderHistory): OrderCase[] {
  const own = grouped(calls, ({ ask }) => ask.order);
  return [...own].map(([order, asked]) => {
    const places = only(asked, 'place');
    return {
      ...{ order, places, calls: asked },
      ends: ends.filter((end) => end.order === order),
      refunds: refunds.filter((refund) => refund.order === order),
      began: Math.min(...places.map(({ invoked }) => invoked)),
    };
  });
}

export const only = <Kind extends OrderAsk['kind']>(calls: readonly OrderCall[], kind: Kind): OrderCallOf<Kind>[] =>
  calls.filter((call): call is OrderCallOf<Kind> => call.ask.kind === kind);

/** It happened, or nobody knows. */
export const mayHaveHappened = ({ outcome }: Call<unknown>): boolean => outcome.kind !== 'refused';

export const happened = ({ outcome }: Call<unknown>): boolean => outcome.kind === 'ok';
