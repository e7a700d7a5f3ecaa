import { happened, mayHaveHappened, type OrderCase, type OrderHistory, only } from './order-case';
import { isPaid } from './order-end';

/** One key places one order, split as it was asked for, and none without an answer that says so or was lost. */
export function brokenPlacing({ places, ends }: OrderCase): string[] {
  const [ask] = places.map((place) => place.ask);
  const answers = new Set(places.flatMap(({ outcome }) => (outcome.kind === 'ok' ? [outcome.effect] : [])));
  const [[answer], [end]] = [[...answers], ends];
  const found: string[] = [];
  if (answers.size > 1) found.push(`one key was answered with ${answers.size} orders`);
  if (ends.length > 1) found.push(`one key placed ${ends.length} orders`);
  if (answer !== undefined && end?.id !== answer) found.push('a placed order was lost');
  if (end !== undefined && !places.some(mayHaveHappened)) found.push('refused, and yet it was placed');
  if (end !== undefined && (end.coins !== ask?.coins || end.cash !== ask.cash))
    found.push(`${end.coins} coins and ${end.cash} in cash are not what was asked for`);
  return found;
}

/** A refusal to place needs another order of the same customer, which waits or took the coins, at some moment of the call. */
export function unjustifiedPlacing(history: OrderHistory, cases: readonly OrderCase[], { order, places }: OrderCase) {
  return places.flatMap(({ ask, outcome, invoked, ended }) => {
    if (outcome.kind !== 'refused') return [];
    const others = cases.filter(
      (other) => other.order !== order && other.ends[0]?.customer === ask.customer && other.began < ended,
    );
    const taken = others.reduce((sum, { ends }) => sum + (ends[0]?.coins ?? 0), 0);
    const reasons: Readonly<Record<string, boolean>> = {
      order_in_progress: others.some((other) => !isKnownOver(other, invoked)),
      price_changed: history.hurried,
      insufficient_bizcoins: (history.before.get(ask.customer) ?? 0) - taken < ask.coins,
    };
    return reasons[outcome.code] === true ? [] : [`refused with ${outcome.code} without reason`];
  });
}

/** Somebody had seen before this moment that it waits no longer. */
const isKnownOver = ({ calls }: OrderCase, at: number): boolean =>
  [...only(calls, 'cancel'), ...only(calls, 'look')].some((call) => happened(call) && call.ended < at);

export const seenPaid = ({ calls }: Pick<OrderCase, 'calls'>, at = Number.POSITIVE_INFINITY): boolean =>
  only(calls, 'look').some(({ outcome, ended }) => outcome.kind === 'ok' && isPaid(outcome.effect) && ended < at);
