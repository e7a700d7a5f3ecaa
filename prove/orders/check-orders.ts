import { brokenEnd } from './check-end';
import { brokenPlacing, unjustifiedPlacing } from './check-placing';
import { brokenRefunds } from './check-refunds';
import { casesOf, type OrderHistory } from './order-case';
import { isPaid } from './order-end';

/**
 * Holds what buyers, staff and banks saw, and what the tables and the gateway say at the end, against a shop that does one
 * thing after the other. Answers what no order of events explains; empty when there is one.
 */
export function checkOrders(history: OrderHistory): string[] {
  const cases = casesOf(history);
  const named = new Set(cases.map(({ order }) => order));
  return [
    ...history.ends.filter(({ order }) => !named.has(order)).map(({ id }) => `order ${id}: nobody placed it`),
    ...cases.flatMap((given) =>
      [
        ...brokenPlacing(given),
        ...unjustifiedPlacing(history, cases, given),
        ...brokenEnd(given, history),
        ...brokenRefunds(given),
      ].map((line) => `order ${given.order}: ${line}`),
    ),
    ...brokenWallets(history),
  ];
}

/** Coins leave a wallet for paid orders only, and come back by refunds only. */
function brokenWallets({ before, after, ends }: OrderHistory): string[] {
  return [...before].flatMap(([customer, coins]) => {
    const paid = ends.filter((end) => end.customer === customer && isPaid(end.status));
    const left = paid.reduce((rest, order) => rest - order.coins + order.refundedCoins, coins);
    const held = after.get(customer) ?? 0;
    const found: string[] = [];
    if (left < 0) found.push(`wallet of ${customer}: more was bought than ${coins} pay for`);
    if (left !== held) found.push(`wallet of ${customer}: holds ${held}, and should hold ${left}`);
    return found;
  });
}
