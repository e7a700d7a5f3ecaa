import { oneOf } from '../history/one-of';
import { uuidFrom } from '../history/uuid-from';
import type { Customer } from '../house/proof-house';

/** What one customer means to do with one order, and what staff and bank do with it afterwards. Amounts are hundredths. */
export interface Errand {
  readonly customer: Customer;
  readonly packageId: string;
  /** The key it is placed under. */
  readonly order: string;
  readonly coins: number;
  readonly cash: number;
  /** Tried on the gateway's page, one after the other; none for somebody who leaves. */
  readonly cards: readonly ('good' | 'bad')[];
  /** Given up so long after it was placed, whether it is paid or not. */
  readonly cancelAfterMs: number | null;
  /** Ordered all at once when it is paid; the same key twice is an impatient hand. */
  readonly refunds: readonly RefundWish[];
  readonly dispute: readonly ('open' | 'won')[];
}

export interface RefundWish {
  readonly key: string;
  readonly coins: number;
  readonly cash: number;
}

/** How likely it is, between 0 and 1, that a customer leaves the page, tries a bad card first, or gives the order up. */
export interface Habits {
  readonly leaves?: number;
  readonly badCard?: number;
  readonly cancels?: number;
  readonly disputes?: number;
  readonly refundsMax?: number;
}

export interface Goods {
  readonly packageId: string;
  readonly price: number;
}

/** What people do, as the seed has it. */
export function errandOf(
  random: () => number,
  { customers, goods, habits }: { customers: readonly Customer[]; goods: readonly Goods[]; habits: Habits },
): Errand {
  const { leaves = 0.1, badCard = 0.1, cancels = 0.15, disputes = 0, refundsMax = 0 } = habits;
  const { packageId, price } = oneOf(random, goods);
  const coins = Math.floor(random() * 21) * 100;
  const cash = price - coins;
  const stays = random() >= leaves;
  return {
    ...{ customer: oneOf(random, customers), packageId, order: uuidFrom(random), coins, cash },
    cards: stays ? (random() < badCard ? ['bad', 'good'] : ['good']) : [],
    cancelAfterMs: random() < cancels ? Math.floor(random() * 800) : null,
    refunds: refundsOf(random, { coins, cash }, Math.floor(random() * (refundsMax + 1))),
    dispute: random() < disputes ? (random() < 0.5 ? ['open', 'won'] : ['open']) : [],
  };
}

/** Parts of what was paid that together are more than that, some of them ordered twice. */
function refundsOf(random: () => number, paid: { coins: number; cash: number }, count: number): RefundWish[] {
  const wishes: RefundWish[] = [];
  for (let index = 0; index < count; index++) {
    const last = wishes.at(-1);
    const part = (whole: number) => Math.floor((random() * whole) / 200) * 100;
    if (last !== undefined && random() < 0.25) wishes.push(last);
    else wishes.push({ key: uuidFrom(random), coins: part(paid.coins), cash: part(paid.cash) + 100 });
  }
  return wishes;
}
