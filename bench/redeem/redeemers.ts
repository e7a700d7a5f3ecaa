import { randomUUID } from 'node:crypto';
import type { Workers } from '../load/alternate';
import type { KeepAliveClient } from '../load/keep-alive-client';
import type { BenchCustomer, RedeemStock } from './redeem-stock';

/** Each client redeems a new code with every turn, for the next customer. */
export function redeemers(
  clients: readonly KeepAliveClient[],
  { customers, takeVoucher }: Pick<RedeemStock, 'customers' | 'takeVoucher'>,
): Workers {
  let turn = 0;
  const customer = () => customers[turn++ % customers.length] as BenchCustomer;
  return clients.map((client) => async () => {
    const body = JSON.stringify({ code: takeVoucher().code, key: randomUUID() });
    return (await client.post('/api/trpc/voucher.redeem', customer().cookie, body)).status === 200;
  });
}
