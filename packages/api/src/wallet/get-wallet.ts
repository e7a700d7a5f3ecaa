import { readShop } from '@bizcoin/db';
import { bizcoins, formatMoney, toMoney } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { instant } from '../input/instant';

export interface WalletView {
  readonly balance: string;
  readonly held: string;
  /** Balance − held − grants that are due but not yet expired by the ledger. */
  readonly available: string;
  readonly expiring: { readonly amount: string; readonly at: string }[];
  readonly messages: {
    readonly subscriptions: {
      readonly id: string;
      readonly name: string;
      readonly allowed: number;
      readonly used: number;
      readonly endsAt: string;
    }[];
    readonly balance: number;
  };
  readonly currency: string;
  readonly rate: string;
  /** What is available, in the shop's currency. */
  readonly worth: string;
}

const WALLET = `
  SELECT w.balance, w.held, (w.balance - w.held - coalesce((SELECT sum(g.remaining) FROM grants g
      WHERE g.user_id = w.user_id AND g.remaining > 0 AND g.expires_at <= business_now()), 0))::numeric(14,2) AS available,
    u.message_balance,
    (SELECT coalesce(json_agg(json_build_object('amount', e.amount, 'at', e.at) ORDER BY e.at), '[]') FROM (
      SELECT sum(g.remaining)::numeric(14,2)::text AS amount, iso_instant(g.expires_at) AS at FROM grants g
      WHERE g.user_id = w.user_id AND g.remaining > 0 AND g.expires_at > business_now() GROUP BY g.expires_at) e) AS expiring
  FROM wallets w JOIN users u ON u.id = w.user_id WHERE w.user_id = $1`;

const SUBSCRIPTIONS = `
  SELECT id, name, messages_allowed AS allowed, messages_used AS used, ends_at FROM customer_packages
  WHERE customer_id = $1 AND starts_at <= business_now() AND ends_at > business_now() ORDER BY ends_at, id`;

interface WalletRow {
  balance: string;
  held: string;
  available: string;
  message_balance: number;
  expiring: { amount: string; at: string }[];
}

interface SubscriptionRow {
  id: string;
  name: string;
  allowed: number;
  used: number;
  ends_at: Date;
}

/** Everything a customer owns: bizcoins by the ledger, and messages by their movements (docs/bizcoins.md). */
export async function getWallet({ db }: Deps, customerId: string): Promise<WalletView> {
  const [[wallet], subscriptions, shop] = await Promise.all([
    db.sql<WalletRow>('get_wallet', WALLET, [customerId]),
    db.sql<SubscriptionRow>('list_subscriptions', SUBSCRIPTIONS, [customerId]),
    readShop(db),
  ]);
  if (wallet === undefined) throw new Error(`The customer ${customerId} has no wallet.`);
  return {
    balance: wallet.balance,
    held: wallet.held,
    available: wallet.available,
    expiring: wallet.expiring,
    messages: {
      subscriptions: subscriptions.map(({ ends_at, ...subscription }) => ({
        ...subscription,
        endsAt: instant(ends_at),
      })),
      balance: wallet.message_balance,
    },
    currency: shop.currency,
    rate: shop.rate,
    worth: formatMoney(toMoney(bizcoins(wallet.available), shop.rate, shop.currency), shop.currency),
  };
}
