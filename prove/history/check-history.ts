import type { Ask, Call, Effect } from './call';
import { grouped } from './grouped';
import { ShopModel, type ShopTerms } from './shop-model';

export interface History {
  readonly terms: ShopTerms;
  readonly calls: readonly Call[];
  /** When the times of the calls begin, in milliseconds since 1970. */
  readonly begunAt?: number;
  /** What the tables hold afterwards, and the wallets' coins in hundredths. */
  readonly effects: readonly Effect[];
  readonly coins: ReadonlyMap<string, number>;
}

/** All calls under one key of one customer: the first and its repetitions. */
interface Deed {
  readonly calls: readonly Call[];
  readonly effects: readonly Effect[];
  readonly began: number;
  /** When somebody first knew that it had happened. */
  readonly known: number;
}

/**
 * Holds what clients saw, and what the tables say, against a shop that does one thing after the other. Answers what no
 * order of events explains; empty when there is one.
 */
export function checkHistory(history: History): string[] {
  const deeds = deedsOf(history);
  const happened = deeds.filter(({ effects }) => effects.length > 0);
  return [
    ...deeds.flatMap(brokenDeed),
    ...strays(history, deeds),
    ...deeds.flatMap((deed) => unjustified(history, deed, happened)),
    ...overspent(history, happened),
  ];
}

function deedsOf({ calls, effects }: History): Deed[] {
  const named = (customer: string, key: string) => `${customer} ${key}`;
  const results = grouped(effects, ({ customer, key }) => named(customer, key));
  return [...grouped(calls, ({ ask }) => named(ask.customer, ask.key))].map(([name, own]) => ({
    calls: own,
    effects: results.get(name) ?? [],
    began: Math.min(...own.map(({ invoked }) => invoked)),
    known: Math.min(...own.filter(({ outcome }) => outcome.kind === 'ok').map(({ ended }) => ended)),
  }));
}

/** What one key must keep whatever else goes on: one answer, one effect, and neither without the other. */
function brokenDeed({ calls, effects }: Deed): string[] {
  const answers = new Set(calls.flatMap(({ outcome }) => (outcome.kind === 'ok' ? [outcome.effect] : [])));
  const unsure = calls.some(({ outcome }) => outcome.kind === 'unknown');
  const [answer] = answers;
  const [effect] = effects;
  const name = calls[0]?.ask.key ?? '';
  const found: string[] = [];
  if (answers.size > 1) found.push(`key ${name}: answered with ${answers.size} different effects`);
  if (effects.length > 1) found.push(`key ${name}: happened ${effects.length} times`);
  if (answer !== undefined && effect?.id !== answer) found.push(`key ${name}: a success was lost`);
  if (answer === undefined && effect !== undefined && !unsure) found.push(`key ${name}: refused, and yet it happened`);
  if (effect !== undefined && calls.some(({ ask }) => effect.of !== (ask.kind === 'buy' ? ask.price : ask.voucher)))
    found.push(`key ${name}: something else happened than was asked for`);
  return found;
}

const strays = ({ effects }: History, deeds: readonly Deed[]): string[] => {
  const asked = new Set(deeds.flatMap((deed) => deed.effects));
  return effects.filter((effect) => !asked.has(effect)).map(({ id }) => `effect ${id}: nobody asked for it`);
};

/** Is there a moment during each call at which a single thread would have answered the same? */
function unjustified(history: History, deed: Deed, happened: readonly Deed[]): string[] {
  const { terms } = history;
  const others = happened.filter((other) => other !== deed);
  return deed.calls.flatMap(({ ask, outcome, invoked, ended }) => {
    if (outcome.kind === 'unknown') return [];
    if (outcome.kind === 'ok') {
      const least = modelAfter(
        terms,
        others.filter(({ known }) => known < deed.began),
      );
      const [code] = isOver(history, ask, deed.began - CLOCK_MS) ? ['voucher_expired'] : least.refusals(ask);
      return code === undefined ? [] : [`key ${ask.key}: granted, though it had to be refused with ${code}`];
    }
    const most = modelAfter(
      terms,
      others.filter(({ began }) => began < ended),
    );
    // The same key may have succeeded before: then even its own effect is no reason to refuse it.
    if (deed.known < invoked) return [`key ${ask.key}: refused with ${outcome.code} after it had succeeded`];
    const expired = outcome.code === 'voucher_expired' && isOver(history, ask, ended + CLOCK_MS);
    return expired || most.refusals(ask).has(outcome.code)
      ? []
      : [`key ${ask.key}: refused with ${outcome.code} without reason`];
  });
}

/** So far apart the clocks of the database and of those who ask may be. */
const CLOCK_MS = 50;

/** Its time was over at this moment of the history. */
function isOver({ terms, begunAt = 0 }: History, ask: Ask, at: number): boolean {
  const rule = ask.kind === 'redeem' ? terms.vouchers.get(ask.voucher) : undefined;
  return rule?.expiresAt !== undefined && begunAt + at >= rule.expiresAt;
}

function modelAfter(terms: ShopTerms, deeds: readonly Deed[]): ShopModel {
  const model = new ShopModel(terms);
  for (const { calls } of deeds) if (calls[0] !== undefined) model.grant(calls[0].ask);
  return model;
}

/** Everything that happened, one after the other: is each still to be granted, and do the wallets hold what is left? */
function overspent({ terms, coins }: History, happened: readonly Deed[]): string[] {
  const model = new ShopModel(terms);
  const found: string[] = [];
  for (const { calls } of [...happened].sort((one, other) => one.known - other.known)) {
    const ask = calls[0]?.ask;
    if (ask === undefined) continue;
    const [code] = model.refusals(ask);
    if (code !== undefined) found.push(`key ${ask.key}: more was granted in all than there was (${code})`);
    model.grant(ask);
  }
  for (const customer of terms.coins.keys()) {
    const [left, held] = [model.coinsOf(customer), coins.get(customer) ?? 0];
    if (left !== held) found.push(`wallet of ${customer}: holds ${held}, and should hold ${left}`);
  }
  return found;
}
