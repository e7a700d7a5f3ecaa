import { randomUUID } from 'node:crypto';
import { openSessions } from '@bizcoin/testing';
import { type BenchHouse, openBenchHouse } from '../house/bench-house';
import type { Workers } from '../load/alternate';
import type { KeepAliveClient } from '../load/keep-alive-client';
import { type BenchCustomer, type BenchVoucher, type RedeemStock, stockUp } from '../redeem/redeem-stock';
import { redeemers } from '../redeem/redeemers';
import { pastRedemptions } from './past-redemptions';

export type Work = 'redeem' | 'history page' | 'wallet page' | 'voucher list';

/** A shop with a past, and who works in it. */
export interface HistoryShop {
  readonly house: BenchHouse;
  /** Connects whoever works in it. */
  open(): Promise<Readonly<Record<Work, Workers>>>;
}

export interface Past {
  /** How many redemptions it looks back on. */
  readonly redemptions: number;
  /** How many codes are there to be redeemed. */
  readonly fresh: number;
}

const CLIENTS = 8;
/** Everybody has the same past, however long the shop's own is: their pages show as much. */
const EACH = 50;

export async function openHistoryShop({ redemptions, fresh }: Past): Promise<HistoryShop> {
  const house = await openBenchHouse();
  try {
    const [customer, admin] = [await house.launch('customer'), await house.launch('admin')];
    const stock = await stockUp(house.stage, house.secrets, { customers: redemptions / EACH + 1, vouchers: fresh });
    const [model, ...customers] = stock.customers;
    await redeemOnce(await house.connect(customer, 1), model, stock.takeVoucher());
    const maker = await house.stage.staff(2);
    await pastRedemptions(house.database, { customers: customers.map(({ id }) => id), admin: maker, each: EACH });
    const [office = ''] = await openSessions(house.stage, [maker], 'admin');
    return {
      house,
      async open() {
        const [clients, offices] = [await house.connect(customer, CLIENTS), await house.connect(admin, CLIENTS)];
        return workersOf(clients, offices, { ...stock, customers }, `admin_session=${office}`);
      },
    };
  } catch (failure) {
    await house.close();
    throw failure;
  }
}

/** A real one, by somebody who does nothing else: the past is modelled after it. */
async function redeemOnce(
  [client]: readonly KeepAliveClient[],
  customer: BenchCustomer | undefined,
  { code }: BenchVoucher,
): Promise<void> {
  const body = JSON.stringify({ code, key: randomUUID() });
  const answer = await client?.post('/api/trpc/voucher.redeem', customer?.cookie ?? '', body);
  if (answer?.status !== 200) throw new Error(`The first redemption failed: ${answer?.body}`);
}

/** So far apart that the pages of two customers in turn share nothing. */
const STRIDE = 7_919;

function workersOf(
  clients: readonly KeepAliveClient[],
  offices: readonly KeepAliveClient[],
  stock: RedeemStock,
  office: string,
): Record<Work, Workers> {
  const { customers } = stock;
  let turn = 0;
  const anybody = () => customers[(turn++ * STRIDE) % customers.length] as BenchCustomer;
  const shows = async (client: KeepAliveClient, cookie: string, ...procedures: readonly string[]) => {
    for (const procedure of procedures) {
      const { status } = await client.get(`/api/trpc/${procedure}?input=%7B%7D`, cookie);
      if (status !== 200) return false;
    }
    return true;
  };
  return {
    redeem: redeemers(clients, stock),
    'history page': clients.map((client) => () => shows(client, anybody().cookie, 'voucher.history')),
    'wallet page': clients.map((client) => () => shows(client, anybody().cookie, 'wallet.get', 'wallet.entries')),
    'voucher list': offices.map((client) => () => shows(client, office, 'voucher.list')),
  };
}
