import { Prisma } from '@bizcoin/db';
import { accept, refuse } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { listCustomerPackages } from '../package/list-customer-packages';
import type { DealerScope } from '../procedures/dealer-procedure';
import { getWallet } from '../wallet/get-wallet';
import { listEntries } from '../wallet/list-entries';
import { type CustomerRow, customersIn, customerView } from './customer-row';
import { listCustomerRedemptions } from './list-customer-redemptions';
import { readLockout } from './read-lockout';

const LATEST = 20;

/** One customer with everything support looks at first. `not_found` outside the scope, like an unknown one. */
export async function getCustomer(deps: Deps, { customerId, scope }: { customerId: string; scope: DealerScope }) {
  const [row] = await deps.db.prisma.$queryRaw<CustomerRow[]>(
    Prisma.sql`${customersIn(scope)} AND u.id = ${customerId}::uuid`,
  );
  return row === undefined ? refuse({ code: 'not_found' }) : accept(await withDetails(deps, row));
}

async function withDetails(deps: Deps, row: CustomerRow) {
  const [wallet, entries, packages, redemptions, lockout] = await Promise.all([
    getWallet(deps, row.id),
    listEntries(deps, { customerId: row.id, limit: LATEST }),
    listCustomerPackages(deps, row.id),
    listCustomerRedemptions(deps, row.id, LATEST),
    readLockout(deps, row.id),
  ]);
  return { ...customerView(row), phone: row.phone, wallet, entries: entries.items, packages, redemptions, lockout };
}
