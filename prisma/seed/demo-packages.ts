import type { Deps } from '@bizcoin/api/deps';
import { readShop } from '@bizcoin/db';
import { demoIds } from './demo-ids';

const packages = [
  { id: demoIds.starter, name: 'Starter', messages: 1_000, days: 30, price: '10' },
  { id: demoIds.growth, name: 'Growth', messages: 5_000, days: 30, price: '40' },
  { id: demoIds.scale, name: 'Scale', messages: 25_000, days: 30, price: '150' },
];

export async function seedDemoPackages({ db }: Deps): Promise<void> {
  const { currency } = await readShop(db);
  await db.prisma.package.createMany({ data: packages.map((pack) => ({ ...pack, currency })), skipDuplicates: true });
}
