import type { Call } from '../history/call';

/** What is asked about an order, which is named by the key it was placed under. Amounts are hundredths. */
export type OrderAsk =
  | {
      readonly kind: 'place';
      readonly order: string;
      readonly customer: string;
      readonly coins: number;
      readonly cash: number;
    }
  /** On the gateway's page: `refused` means that the page was over, or the card was no good. */
  | { readonly kind: 'pay'; readonly order: string; readonly card: 'good' | 'bad' }
  | { readonly kind: 'retry'; readonly order: string }
  | { readonly kind: 'cancel'; readonly order: string }
  /** Waiting for news; the effect is the state that was shown. */
  | { readonly kind: 'look'; readonly order: string }
  | {
      readonly kind: 'refund';
      readonly order: string;
      readonly key: string;
      readonly coins: number;
      readonly cash: number;
    }
  /** What the customer's bank does. */
  | { readonly kind: 'dispute'; readonly order: string; readonly step: 'open' | 'won' };

export type OrderCall = Call<OrderAsk>;

export type OrderCallOf<Kind extends OrderAsk['kind']> = Call<Extract<OrderAsk, { readonly kind: Kind }>>;
