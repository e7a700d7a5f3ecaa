import { moneyColumn } from '@bizcoin/db';
import type { Deps } from '../deps';

/** What customers can buy now, the cheapest first. Prices include tax. */
export async function listPackagesOnSale({ db }: Deps) {
  const packages = await db.prisma.package.findMany({
    where: { archivedAt: null },
    orderBy: [{ price: 'asc' }, { id: 'asc' }],
  });
  return packages.map(({ id, name, messages, days, price, currency }) => ({
    id,
    name,
    messages,
    days,
    price: moneyColumn(price.toFixed(3), currency),
    currency,
  }));
}
