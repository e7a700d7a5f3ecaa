import { fill } from './fill';
import type { Language } from './language';
import { languageOf } from './language';
import { type NoticeFacts, noticeFacts } from './notice-facts';
import { noticeFormats } from './notice-formats';
import { oneLine } from './one-line';
import type { OutgoingNotice } from './outgoing-notice';

export interface NoticeWords {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  /** What the button says. */
  readonly action: string;
}

const SUBJECT_MAX = 150;
const TEXT_MAX = 600;

/** A notice in its reader's words, plain text only: whoever puts it into HTML or a header escapes it there. */
export function noticeWords({ kind, facts, reader }: Pick<OutgoingNotice, 'kind' | 'facts' | 'reader'>): NoticeWords {
  const language = languageOf(reader.locale);
  const values = valuesOf(noticeFacts(facts), language, reader.timeZone);
  const { subject, text, action } = language.words.notice[kind];
  return {
    language,
    subject: oneLine(fill(subject, values), SUBJECT_MAX),
    text: oneLine(fill(text, values), TEXT_MAX),
    action,
  };
}

/** Every value that any text may name, so that a missing fact leaves a gap and not an error. */
function valuesOf(facts: NoticeFacts, language: Language, timeZone: string): Record<string, string> {
  const formats = noticeFormats(language, timeZone);
  const { words } = language.words;
  const { benefit } = facts;
  const bizcoins = formats.bizcoins(facts.bizcoins ?? '0');
  const cash = facts.currency === undefined ? '' : formats.money(facts.cash ?? '0', facts.currency);
  const topUp = facts.topUp === undefined ? null : fill(words.topUp, { amount: formats.bizcoins(facts.topUp) });
  return {
    amount: formats.bizcoins(facts.amount ?? benefit?.bizcoins ?? '0'),
    signed: formats.signed(facts.amount ?? '0'),
    balance: formats.bizcoins(facts.balance ?? '0'),
    inDays: formats.inDays(facts.days ?? 0),
    date: facts.at === undefined ? '' : formats.lastMinute(facts.at),
    messages: formats.messages(benefit?.messages ?? 0),
    name: benefit?.name ?? '',
    percent: formats.percent(facts.percent ?? benefit?.percent ?? '0'),
    order: facts.packageName ?? topUp ?? words.order,
    returned: fill(returnedOf(facts, words), { bizcoins }),
    gave: fill(gaveOf(facts, words), { bizcoins, cash }),
    late: fill(lateOf(facts, words), { cash }),
  };
}

type Words = Language['words']['words'];

const isSome = (amount: string | undefined) => amount !== undefined && Number(amount) > 0;

function returnedOf({ bizcoins, discountReturned }: NoticeFacts, words: Words): string {
  if (!isSome(bizcoins)) return discountReturned ? words.returnedDiscount : '';
  return discountReturned ? words.returnedCoinsDiscount : words.returnedCoins;
}

function gaveOf({ bizcoins, cash }: NoticeFacts, words: Words): string {
  if (!isSome(bizcoins)) return words.gaveCash;
  return isSome(cash) ? words.gaveBoth : words.gaveCoins;
}

function lateOf({ used }: NoticeFacts, words: Words): string {
  if (used === undefined) return words.lateUnknown;
  return used ? words.lateUsed : words.lateReturned;
}
