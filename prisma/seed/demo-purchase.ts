import type { Deps } from '@bizcoin/api/deps';
import { civilDateIn, endsAfterDays, inTransaction, newId, Prisma, readShop, type Transaction } from '@bizcoin/db';
import { demoIds } from './demo-ids';

const BALANCE = '120.00';
const WELCOME = 'Welcome credit for the demo';

/**
 * Gives Ana her active Growth package and her balance by the history they would have: an adjustment, and an order
 * paid with bizcoins that were held, then captured.
 */
export async function seedDemoPurchase({ db }: Deps): Promise<void> {
  const shop = await readShop(db);
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT user_id FROM wallets WHERE user_id = ${demoIds.ana}::uuid FOR NO KEY UPDATE`;
    if ((await tx.order.count({ where: { id: demoIds.order } })) > 0) return;
    const growth = await tx.package.findUniqueOrThrow({ where: { id: demoIds.growth } });
    const now = new Date();
    const spent = growth.price.div(shop.rate).toFixed(2);
    const bookedOn = new Date(`${civilDateIn(now, shop.timeZone)}T00:00:00Z`);
    await credit(tx, new Prisma.Decimal(BALANCE).add(spent).toFixed(2), bookedOn);
    await placeOrder(tx, { spent, growth, rate: shop.rate, expiresAt: new Date(now.getTime() + 30 * 60_000) });
    await settleOrder(tx, { spent, bookedOn, paidAt: now });
    const { at: endsAt } = endsAfterDays(now, growth.days, shop.timeZone);
    await activate(tx, { growth, startsAt: now, endsAt });
  });
}

type Package = Prisma.PackageModel;

async function credit(tx: Transaction, amount: string, bookedOn: Date): Promise<void> {
  await tx.bizpointsTransaction.createMany({
    data: {
      ...{
        id: demoIds.openingEntry,
        kind: 'adjust',
        amount,
        bookedOn,
        reference: `adjustment:${demoIds.openingEntry}`,
      },
      ...{ fromAccount: 'adjustment', toAccount: `wallet:${demoIds.ana}` },
      ...{ actorId: demoIds.root, reason: WELCOME },
    },
  });
  await tx.auditLog.createMany({
    data: {
      ...{ id: newId(), actorId: demoIds.root, action: 'customer.adjust', reason: WELCOME },
      ...{ subjectKind: 'customer', subjectId: demoIds.ana },
      ...{ before: { balance: '0.00' }, after: { balance: amount, amount, entryId: demoIds.openingEntry } },
    },
  });
  const cause = { causeKind: 'adjustment', causeId: demoIds.openingEntry };
  await tx.grant.createMany({
    data: {
      id: demoIds.openingGrant,
      userId: demoIds.ana,
      category: 'promotional',
      amount,
      remaining: amount,
      ...cause,
    },
  });
}

async function placeOrder(
  tx: Transaction,
  { spent, growth, rate, expiresAt }: { spent: string; growth: Package; rate: string; expiresAt: Date },
): Promise<void> {
  await tx.order.createMany({
    data: {
      ...{ id: demoIds.order, customerId: demoIds.ana, dealerId: demoIds.delta, kind: 'package', packageId: growth.id },
      ...{ packageName: growth.name, packageMessages: growth.messages, packageDays: growth.days },
      ...{
        currency: growth.currency,
        list: growth.price,
        discount: 0,
        bizcoins: spent,
        bizcoinsValue: growth.price,
        cash: 0,
      },
      ...{ rate, expiresAt },
    },
  });
  await tx.hold.createMany({
    data: { id: demoIds.hold, userId: demoIds.ana, orderId: demoIds.order, amount: spent, expiresAt },
  });
  await tx.grant.updateMany({ where: { id: demoIds.openingGrant }, data: { remaining: { decrement: spent } } });
  await tx.grantConsumption.createMany({
    data: { id: demoIds.consumption, grantId: demoIds.openingGrant, holdId: demoIds.hold, amount: spent },
  });
}

async function settleOrder(
  tx: Transaction,
  { spent, bookedOn, paidAt }: { spent: string; bookedOn: Date; paidAt: Date },
): Promise<void> {
  await tx.hold.updateMany({ where: { id: demoIds.hold }, data: { status: 'captured', resolvedAt: paidAt } });
  await tx.bizpointsTransaction.createMany({
    data: {
      ...{ id: demoIds.captureEntry, kind: 'capture', amount: spent, bookedOn, reference: `order:${demoIds.order}` },
      ...{ fromAccount: `wallet:${demoIds.ana}`, toAccount: 'revenue' },
    },
  });
  await tx.grantConsumption.updateMany({ where: { id: demoIds.consumption }, data: { entryId: demoIds.captureEntry } });
  await tx.order.updateMany({ where: { id: demoIds.order }, data: { status: 'paid', paidAt } });
}

async function activate(
  tx: Transaction,
  { growth, startsAt, endsAt }: { growth: Package; startsAt: Date; endsAt: Date },
): Promise<void> {
  const subscription = { packageId: growth.id, name: growth.name, startsAt, endsAt, orderId: demoIds.order };
  await tx.customerPackage.createMany({ data: { id: demoIds.subscription, customerId: demoIds.ana, ...subscription } });
  await tx.messageMovement.createMany({
    data: {
      ...{ id: demoIds.activation, customerId: demoIds.ana, customerPackageId: demoIds.subscription },
      ...{ amount: growth.messages, kind: 'activation', causeKind: 'order', causeId: demoIds.order },
    },
  });
}
