import { paymentView } from '../api/payment-view';
import { refundView } from '../api/refund-view';
import type { Desk } from '../desk';
import { errorReply, jsonReply, type Reply } from '../http/reply';
import { type Decision, isNo, no } from '../payment/change';
import { closeDispute, openDispute } from '../payment/dispute-payment';
import { lateSuccess } from '../payment/late-success';
import { refundPayment, settleRefund } from '../payment/refund-payment';
import { perform } from '../perform';
import type { FaultInput } from './fault-input';

/** Scripts a fault, or does to a payment what only the world outside can do. */
export async function applyFault(desk: Desk, fault: FaultInput): Promise<Reply> {
  switch (fault.kind) {
    case 'webhooks':
      desk.deliveries.setMode(fault.mode, fault.delayMs);
      return jsonReply(200, { mode: fault.mode });
    case 'release':
      return jsonReply(200, { released: await desk.deliveries.release(fault.order) });
    case 'late_success':
    case 'refund':
    case 'settle_refund':
    case 'dispute':
      return happen(desk, fault);
    default:
      desk.faults.add(fault);
      return jsonReply(200, { faults: desk.faults.waiting() });
  }
}

type Happening = Extract<FaultInput, { kind: 'late_success' | 'refund' | 'settle_refund' | 'dispute' }>;

function happen(desk: Desk, fault: Happening): Reply {
  const done = perform(desk, { key: null, input: [] }, () => decide(desk, fault));
  if (isNo(done)) return errorReply(done.status, done.no);
  const payment = paymentView(done.payment, desk.address());
  return jsonReply(200, { payment, ...(done.refund ? { refund: refundView(done.refund) } : {}) });
}

function decide({ store, now }: Desk, fault: Happening): Decision {
  const refund = fault.kind === 'settle_refund' ? store.refund(fault.refund) : undefined;
  const payment = store.payment(fault.kind === 'settle_refund' ? (refund?.payment ?? '') : fault.reference);
  if (payment === undefined) return no('not_found', 404);
  switch (fault.kind) {
    case 'late_success':
      return lateSuccess(payment, fault.as);
    case 'refund':
      return refundPayment(
        payment,
        { amount: fault.amount, refundId: null, metadata: {}, outcome: () => 'succeeded' },
        now(),
      );
    case 'settle_refund':
      return refund === undefined ? no('not_found', 404) : settleRefund(payment, refund, fault.outcome);
    case 'dispute':
      return fault.step === 'open' ? openDispute(payment, fault.amount) : closeDispute(payment, fault.step);
  }
}
