'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useOrderName } from '../order/use-order-name';
import { type NoticeFacts, noticeFacts } from './notice-facts';
import { noticePlace } from './notice-place';
import { type Notice, noticeKind } from './notice-types';

/** A notice in words: what happened, what it means, where to look. */
export function useNoticeWords() {
  const t = useTranslations('notice');
  const values = useNoticeValues();
  return ({ kind: told, facts: given }: Notice) => {
    const kind = noticeKind(told);
    const facts = noticeFacts(given);
    const words = values(facts);
    return { title: t(`${kind}.title`, words), text: t(`${kind}.text`, words), href: noticePlace(kind, facts) };
  };
}

/** Every value that any of the texts may name, so that a missing fact leaves a gap and not an error. */
function useNoticeValues() {
  const formats = useFormats();
  const nameOf = useOrderName();
  const coins = (amount: string | undefined) => formats.bizcoins(amount ?? '0');
  const money = (amount: string | undefined, currency: string | undefined) =>
    currency === undefined ? '' : formats.money(amount ?? '0', currency);
  return (facts: NoticeFacts) => {
    const { amount, bizcoins, cash, currency, benefit, packageName, topUp, days = 0 } = facts;
    const bought = packageName ? { id: '', name: packageName, messages: 0, days: 0 } : null;
    return {
      amount: coins(amount ?? benefit?.bizcoins),
      signed: formats.signed(amount ?? '0'),
      balance: coins(facts.balance),
      days,
      date: facts.at === undefined ? '' : formats.lastMinuteInZone(facts.at),
      messages: benefit?.messages ?? 0,
      name: benefit?.name ?? '',
      percent: formats.percent(facts.percent ?? benefit?.percent ?? '0'),
      order: nameOf({ package: bought, topUpBizcoins: topUp ?? null }),
      cash: money(cash, currency),
      bizcoins: coins(bizcoins),
      gave: gaveBack(facts),
      returned: `${isSome(bizcoins) ? 'coins' : 'none'}${facts.discountReturned ? 'Discount' : ''}`,
      used: facts.used === undefined ? 'unknown' : String(facts.used),
    };
  };
}

const isSome = (amount: string | undefined) => amount !== undefined && Number(amount) > 0;

function gaveBack({ cash, bizcoins }: NoticeFacts): 'cash' | 'coins' | 'both' {
  if (!isSome(bizcoins)) return 'cash';
  return isSome(cash) ? 'both' : 'coins';
}
