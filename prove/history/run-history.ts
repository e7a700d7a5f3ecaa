import type { TrpcAnswer } from '@bizcoin/testing';
import type { Customer } from '../house/proof-house';
import type { IssuedVoucher } from '../races/issue-voucher';
import type { Ask } from './call';
import type { Recorder } from './recorder';
import { untilKnown } from './until-known';

/** What one customer wants, in order; a customer who hears nothing asks again under the same key. */
export interface Wish {
  readonly customer: Customer;
  readonly wanted: { readonly voucher: IssuedVoucher } | { readonly packageId: string; readonly price: number };
  readonly key: string;
}

export interface Script {
  readonly wishes: readonly Wish[];
  /** How many of them are under way at once. */
  readonly clients: number;
  /** After so many minutes nobody asks for anything more, whatever is left to wish for. */
  readonly minutes?: number;
}

/** Lets clients take wishes from the list, one each, until none is left or time is up, and every wish has its answer. */
export async function runHistory({ wishes, clients, minutes }: Script, recorder: Recorder): Promise<void> {
  const waiting = [...wishes].reverse();
  const endsAt = performance.now() + (minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  const next = () => (performance.now() < endsAt ? waiting.pop() : undefined);
  const senders = new Map(wishes.map((wish) => [wish, senderOf(wish)] as const));
  const client = async () => {
    for (let wish = next(); wish !== undefined; wish = next()) {
      const send = senders.get(wish);
      if (send !== undefined) await untilKnown(() => recorder.ask(askOf(wish), send));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

function askOf({ customer, wanted, key }: Wish): Ask {
  const whose = { customer: customer.id, key };
  return 'voucher' in wanted
    ? { kind: 'redeem', ...whose, voucher: wanted.voucher.id }
    : { kind: 'buy', ...whose, price: wanted.price };
}

type Send = () => Promise<TrpcAnswer>;

/** A purchase asks for its price first, and places that one quote however often it has to ask: another is another order. */
function senderOf({ customer: { client }, wanted, key }: Wish): Send {
  if ('voucher' in wanted) return () => client.call('voucher.redeem', { code: wanted.voucher.code, key });
  const purchase = { packageId: wanted.packageId, bizcoins: (wanted.price / 100).toFixed(2) };
  let quote: Promise<TrpcAnswer> | null = null;
  return async () => {
    quote ??= client.query('checkout.quote', purchase);
    const asked = quote;
    const quoted = await asked.catch(() => null);
    if (quoted?.status === 200)
      return client.call('checkout.place', { ...purchase, quoteId: quoted.data.quoteId, key });
    if (quote === asked) quote = null;
    return asked;
  };
}
