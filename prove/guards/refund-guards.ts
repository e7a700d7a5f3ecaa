import { emptying } from './emptying';
import { constraint, type Guard, privilege, trigger, uniqueIndex } from './guard';

const refund = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    id: 'gen_random_uuid()',
    order_id: "'{paid}'",
    payment_id: "'{captured}'",
    reason: "'asked for'",
    currency: "'USD'",
    cash: '1',
    bizcoins: '1',
    end_package: 'false',
    return_discount: 'false',
    ...columns,
  };
  return `INSERT INTO refunds (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

const receivable = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    id: 'gen_random_uuid()',
    customer_id: "'{buyer}'",
    order_id: "'{paid}'",
    payment_id: "'{captured}'",
    currency: "'USD'",
    amount: '1',
    ...columns,
  };
  return `INSERT INTO receivables (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

/** Money on its way back: refunds, and what a bank took. */
export const refundGuards: readonly Guard[] = [
  constraint('refunds', 'refunds_parts_not_negative', 'no part of a refund is negative', refund({ bizcoins: '-1' })),
  constraint(
    'refunds',
    'refunds_status_known',
    'a refund is pending, sent or failed',
    `INSERT INTO status_transitions VALUES ('refunds', 'pending', 'lost'); UPDATE refunds SET status = 'lost', resolved_at = now() WHERE id = '{refund}'`,
  ),
  constraint(
    'refunds',
    'refunds_resolution_dated',
    'a resolved refund says when',
    "UPDATE refunds SET status = 'failed' WHERE id = '{refund}'",
  ),
  constraint(
    'refunds',
    'refunds_cash_has_payment',
    'money goes back by the payment it came by',
    refund({ payment_id: 'NULL' }),
  ),
  constraint('refunds', 'refunds_reasoned', 'a refund has a reason', refund({ reason: "' '" })),
  uniqueIndex(
    'refunds_gateway_reference_key',
    'a refund at the gateway is ours once',
    `${refund({ gateway_reference: "'re_1'" })}; ${refund({ gateway_reference: "'re_1'" })}`,
  ),
  trigger('refunds', 'refunds_work', 'no more coins come back than were paid', refund({ bizcoins: '3.01' })),
  trigger(
    'refunds',
    'refunds_transition',
    'a refund is resolved once',
    "UPDATE refunds SET status = 'failed', resolved_at = now() WHERE id = '{refund}'; UPDATE refunds SET status = 'succeeded' WHERE id = '{refund}'",
  ),
  trigger('refunds', 'refunds_never_deleted', 'a refund is never deleted', "DELETE FROM refunds WHERE id = '{refund}'"),
  trigger('refunds', 'refunds_never_truncated', 'refunds are never emptied', emptying('refunds')),
  privilege(
    'refunds',
    'UPDATE (cash)',
    'the servers cannot change what was promised',
    "UPDATE refunds SET cash = cash WHERE id = '{refund}'",
  ),
  constraint('receivables', 'receivables_amounts', 'a debt is an amount', receivable({ amount: '0' })),
  constraint(
    'receivables',
    'receivables_status_known',
    'a debt is open or cancelled',
    receivable({ status: "'lost'", resolved_at: 'now()' }),
  ),
  constraint(
    'receivables',
    'receivables_resolution_dated',
    'a cancelled debt says when',
    "UPDATE receivables SET status = 'cancelled' WHERE id = '{receivable}'",
  ),
  uniqueIndex(
    'receivables_one_open_per_payment',
    'a payment is owed once',
    receivable({ order_id: "'{cardOrder}'", payment_id: "'{cardPayment}'" }),
  ),
  trigger(
    'receivables',
    'receivables_transition',
    'a cancelled debt is not owed again',
    "UPDATE receivables SET status = 'cancelled', resolved_at = now() WHERE id = '{receivable}'; UPDATE receivables SET status = 'open', resolved_at = NULL WHERE id = '{receivable}'",
  ),
  trigger(
    'receivables',
    'receivables_never_deleted',
    'a debt is never deleted',
    "DELETE FROM receivables WHERE id = '{receivable}'",
  ),
];
