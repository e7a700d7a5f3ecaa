import type { Transaction } from '@bizcoin/db';
import { isUuid } from '../input/is-uuid';
import type { OutboxRow } from './outbox-row';

/** What a message only points at: facts of the redemption or the order it names, by that id. */
export type Backgrounds = ReadonlyMap<string, Background>;

type Background = Readonly<Record<string, unknown>>;

/** Reads what the redemptions and orders of these messages were about, so that a notice can name it. */
export async function readBackgrounds(tx: Transaction, rows: readonly OutboxRow[]): Promise<Backgrounds> {
  const redemptions = await tx.voucherUsage.findMany({
    where: { id: { in: idsIn(rows, 'redemptionId') } },
    select: { id: true, benefit: true },
  });
  const orders = await tx.order.findMany({
    where: { id: { in: idsIn(rows, 'orderId') } },
    select: { id: true, kind: true, packageName: true, topUpBizcoins: true },
  });
  return new Map<string, Background>([
    ...redemptions.map(({ id, benefit }) => [id, { benefit }] as const),
    ...orders.map(({ id, kind, packageName, topUpBizcoins }) => {
      const bought = kind === 'top_up' ? { topUp: topUpBizcoins?.toFixed(2) ?? null } : { packageName };
      return [id, { orderKind: kind, ...bought }] as const;
    }),
  ]);
}

function idsIn(rows: readonly OutboxRow[], field: string): string[] {
  const ids = rows.map(({ payload }) => (payload as Record<string, unknown> | null)?.[field]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string' && isUuid(id)))];
}
