import { seenPaid } from './check-placing';
import { happened, mayHaveHappened, type OrderCase, only } from './order-case';
import { isPaid, type OrderEnd } from './order-end';

const OVER: ReadonlySet<string> = new Set(['cancelled', 'expired']);

/** An order ends as somebody made it end, and money, coins, package and both books agree on it. */
export function brokenEnd(given: OrderCase, { hurried }: { readonly hurried: boolean }): string[] {
  const [end] = given.ends;
  if (end === undefined) return [];
  if (!isPaid(end.status) && !OVER.has(end.status)) return [`never ended, but stayed ${end.status}`];
  return [...brokenMoney(end), ...brokenReason(given, end, hurried), ...brokenCancels(given, end, hurried)];
}

function brokenMoney({ status, cash, refundedCash, packages, owed, gateway }: OrderEnd): string[] {
  const paid = isPaid(status);
  const kept = gateway.captured - gateway.refunded;
  const due = paid ? cash - refundedCash : 0;
  const found: string[] = [];
  if (kept !== due) found.push(`${status}, and the gateway kept ${kept} instead of ${due}`);
  if (packages !== (paid ? 1 : 0)) found.push(`${status}, with ${packages} packages`);
  if (owed !== gateway.disputed) found.push(`the bank took ${gateway.disputed}, and ${owed} is owed`);
  return found;
}

/** Who paid, gave up or let the time run out? */
function brokenReason(given: OrderCase, { status }: OrderEnd, hurried: boolean): string[] {
  const paying = only(given.calls, 'pay').filter(({ ask }) => ask.card === 'good');
  const cancels = only(given.calls, 'cancel').filter(mayHaveHappened);
  const found: string[] = [];
  if (isPaid(status)) return paying.some(mayHaveHappened) ? [] : ['paid, though nobody paid'];
  if (seenPaid(given)) found.push(`shown as paid, and then ${status}`);
  if (status === 'cancelled' && cancels.length === 0) found.push('cancelled, though nobody gave it up');
  if (!hurried && cancels.length === 0 && paying.some(happened)) found.push(`paid at the gateway, and ${status}`);
  return found;
}

/** Who is told that it is cancelled pays nothing; who is told that it cannot be was too late. */
function brokenCancels({ calls }: OrderCase, { status }: OrderEnd, hurried: boolean): string[] {
  const cancels = only(calls, 'cancel');
  const ending = [...only(calls, 'pay').filter(({ ask }) => ask.card === 'good'), ...cancels].filter(mayHaveHappened);
  return cancels.flatMap((cancel) => {
    const { outcome, ended } = cancel;
    if (outcome.kind === 'ok') return status === 'cancelled' ? [] : [`told that it is cancelled, and ${status}`];
    if (outcome.kind === 'unknown') return [];
    const tooLate = hurried || ending.some((other) => other !== cancel && other.invoked < ended);
    return tooLate && outcome.code === 'order_not_payable' ? [] : [`cancel: ${outcome.code} without reason`];
  });
}
