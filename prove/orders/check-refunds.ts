import { grouped } from '../history/grouped';
import { seenPaid } from './check-placing';
import type { OrderCallOf } from './order-ask';
import { mayHaveHappened, type OrderCase, only } from './order-case';
import type { OrderEnd, RefundEnd } from './order-end';

type RefundCall = OrderCallOf<'refund'>;

/** Each refund that was granted happened once, all of them within what was paid, and none was refused without need. */
export function brokenRefunds(given: OrderCase): string[] {
  const [end] = given.ends;
  const wanted = grouped(only(given.calls, 'refund'), ({ ask }) => ask.key);
  const strays = given.refunds.filter(({ key }) => !wanted.has(key)).map(({ id }) => `refund ${id}: nobody ordered it`);
  return [
    ...strays,
    ...[...wanted].flatMap(([key, calls]) => {
      const made = given.refunds.filter((refund) => refund.key === key);
      return brokenRefund(calls, made).map((line) => `refund ${key}: ${line}`);
    }),
    ...(end === undefined ? [] : [...brokenSums(end, given.refunds), ...unjustified(given, end, [...wanted.values()])]),
  ];
}

function brokenRefund(calls: readonly RefundCall[], made: readonly RefundEnd[]): string[] {
  const answers = new Set(calls.flatMap(({ outcome }) => (outcome.kind === 'ok' ? [outcome.effect] : [])));
  const [[answer], [refund], [ask]] = [[...answers], made, calls.map((call) => call.ask)];
  const found: string[] = [];
  if (answers.size > 1) found.push(`answered with ${answers.size} different refunds`);
  if (made.length > 1) found.push(`happened ${made.length} times`);
  if (answer !== undefined && refund?.id !== answer) found.push('a granted refund was lost');
  if (refund !== undefined && !calls.some(mayHaveHappened)) found.push('refused, and yet it happened');
  if (refund !== undefined && (refund.cash !== ask?.cash || refund.coins !== ask.coins))
    found.push('another amount than was asked for');
  if (refund !== undefined && refund.status !== 'succeeded') found.push(`never ended, but stayed ${refund.status}`);
  return found;
}

const sumOf = (parts: readonly { readonly cash: number; readonly coins: number }[]) => ({
  cash: parts.reduce((sum, { cash }) => sum + cash, 0),
  coins: parts.reduce((sum, { coins }) => sum + coins, 0),
});

function brokenSums({ cash, coins, refundedCash, refundedCoins }: OrderEnd, refunds: readonly RefundEnd[]): string[] {
  const sum = sumOf(refunds);
  const found: string[] = [];
  if (sum.cash > cash || sum.coins > coins) found.push('more was given back than was paid');
  if (sum.cash !== refundedCash || sum.coins !== refundedCoins) found.push('refunds do not add up to what went back');
  return found;
}

/** A refusal needs other refunds, begun in time, that left too little; or an order nobody knew to be paid; or a bank. */
function unjustified(given: OrderCase, end: OrderEnd, wanted: readonly (readonly RefundCall[])[]): string[] {
  const disputes = only(given.calls, 'dispute').filter(mayHaveHappened);
  return wanted.flatMap((calls) =>
    calls.flatMap(({ ask, outcome, invoked, ended }) => {
      if (outcome.kind !== 'refused') return [];
      const others = wanted.flatMap(([first]) =>
        first !== undefined && first.ask.key !== ask.key && first.invoked < ended ? [first.ask.key] : [],
      );
      const sum = sumOf(given.refunds.filter(({ key }) => others.includes(key)));
      const tooMuch = sum.cash + ask.cash > end.cash || sum.coins + ask.coins > end.coins;
      const justified = tooMuch || !seenPaid(given, invoked) || disputes.some((dispute) => dispute.invoked < ended);
      return justified && outcome.code === 'refund_not_possible'
        ? []
        : [`refund ${ask.key}: ${outcome.code} without reason`];
    }),
  );
}
