import type { OrderStatus } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { readOrder } from './read-orders';

/** What placing or retrying answers: how the order stands now and where its cash part is paid, if anywhere. */
export interface PaymentAnswer {
  readonly orderId: string;
  readonly status: OrderStatus;
  readonly cash: string;
  readonly currency: string;
  readonly payment: { readonly redirectUrl: string } | null;
}

/** As it is now, also when the answer is a repeated one (docs/idempotency.md). */
export async function answerOrder(deps: Pick<Deps, 'db'>, orderId: string): Promise<PaymentAnswer> {
  const found = await readOrder(deps, orderId);
  if (found === null) throw new Error(`There is no order ${orderId}.`);
  const { status, cash, currency, payments } = found.order;
  const redirectUrl = payments.find((payment) => payment.redirectUrl !== null)?.redirectUrl ?? null;
  return { orderId, status, cash, currency, payment: redirectUrl === null ? null : { redirectUrl } };
}
