import { randomUUID } from 'node:crypto';
import type { Outcome } from '@bizcoin/domain';
import {
  type BrokenInvariant,
  brokenInvariants,
  createTestDatabase,
  type Stage,
  setStage,
  type TestDatabase,
} from '@bizcoin/testing';
import type { QuoteView } from '../checkout/offer-quote';
import type { OrderPlacement } from '../checkout/order-placement';
import { placeOrder } from '../checkout/place-order';
import { quoteCheckout } from '../checkout/quote-checkout';
import type { Deps } from '../deps';
import type { PaymentAnswer } from '../order/answer-order';
import type { OrderView } from '../order/order-view';
import { readOrder } from '../order/read-orders';
import { type FakeGateway, fakeGateway } from './fake-gateway';
import { testDeps } from './test-deps';

interface Wish {
  readonly customerId: string;
  readonly packageId: string;
  readonly bizcoins?: string;
  readonly discountId?: string | null;
}

/** A shop with a gateway in memory, and customers who buy in it. */
export interface CheckoutStage {
  readonly database: TestDatabase;
  readonly stage: Stage;
  readonly deps: Deps;
  readonly gateway: FakeGateway;
  quote(wish: Wish): Promise<QuoteView>;
  /** The placement of a quote, to be sent as it is or twisted. */
  placement(wish: Wish): Promise<OrderPlacement>;
  /** Quotes and places. */
  place(wish: Wish): Promise<Outcome<PaymentAnswer>>;
  order(orderId: string): Promise<OrderView>;
  /** What the customer does on the gateway's page for the order's latest payment; answers the payment's id. */
  atGateway(orderId: string, change: Parameters<FakeGateway['set']>[1]): Promise<string>;
  /** `balance/held/available` of a wallet. */
  wallet(customerId: string): Promise<string>;
  broken(): Promise<BrokenInvariant[]>;
  close(): Promise<void>;
}

export async function openCheckoutStage(overrides: Partial<Deps> = {}): Promise<CheckoutStage> {
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const gateway = fakeGateway();
  const deps = testDeps(database.appUrl, { payments: gateway, graceSeconds: 0, ...overrides });
  const quote = async ({ customerId, packageId, bizcoins = '0', discountId = null }: Wish) =>
    accepted(await quoteCheckout(deps, { customerId, input: { packageId, bizcoins, discountId } }));
  const placement = async (wish: Wish): Promise<OrderPlacement> => {
    const { quoteId } = await quote(wish);
    const { customerId, packageId, bizcoins = '0' } = wish;
    return { customerId, packageId, bizcoins, quoteId, key: randomUUID() };
  };
  const order = async (orderId: string) => {
    const found = await readOrder(deps, orderId);
    if (found === null) throw new Error(`There is no order ${orderId}.`);
    return found.order;
  };
  return {
    ...{ database, stage, deps, gateway, quote, placement, order },
    place: async (wish) => placeOrder(deps, await placement(wish)),
    async atGateway(orderId, change) {
      const paymentId = (await order(orderId)).payments.at(-1)?.id ?? '';
      gateway.set(paymentId, change);
      return paymentId;
    },
    async wallet(customerId) {
      const [row] = await stage.query<{ text: string }>(
        `SELECT w.balance || '/' || w.held || '/' || (SELECT coalesce(sum(remaining), 0)::numeric(14,2) FROM grants g
           WHERE g.user_id = w.user_id AND (g.expires_at IS NULL OR g.expires_at > business_now())) AS text FROM wallets w WHERE w.user_id = $1`,
        [customerId],
      );
      return row?.text ?? '';
    },
    broken: () => brokenInvariants(database.ownerUrl, { gateway }),
    async close() {
      await deps.db.close();
      await database.drop();
    },
  };
}

/** The value, or an error that names the refusal. */
export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
