'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { Card } from '@bizcoin/ui/card';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Wallet } from '../checkout/checkout-types';
import { useOnline } from '../frame/use-online';
import { ProblemNotice } from '../problem/problem-notice';
import { TOP_UP_PRESETS, topUpPrice } from './top-up-price';
import { useTopUp } from './use-top-up';
import { useTopUpWords } from './use-top-up-words';

/** How many bizcoins, what they cost, and on to the payment. */
export function TopUpForm({ wallet }: { wallet: Wallet }) {
  const t = useTranslations('topUp');
  const formats = useFormats();
  const words = useTopUpWords();
  const online = useOnline();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [pressed, setPressed] = useState(false);
  const { problem, unknown, pending, leaving, order, forget } = useTopUp();
  const refused = problem?.kind === 'refusal';
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);
  const price = topUpPrice(text, wallet);
  const fault = (price.ok || !(pressed || text) ? undefined : words.issue(price)) ?? words.refusal(problem);
  const change = (next: string) => {
    forget();
    setPressed(false);
    setText(next);
  };
  const press = (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
    if (!online || pending) return;
    if (price.ok) order(price.amount);
    else field.current?.focus();
  };
  return (
    <Card>
      <form noValidate aria-label={t('title')} onSubmit={press} className="flex flex-col gap-4">
        {problem && !words.refusal(problem) && (
          <ProblemNotice
            problem={problem}
            advice={unknown ? t('pressAgain') : undefined}
            actions={
              problem.kind === 'refusal' &&
              problem.refusal.code === 'order_in_progress' && (
                <Link href={`/checkout/${problem.refusal.orderId}`} className={buttonStyles({ variant: 'secondary' })}>
                  {t('openOrder')}
                </Link>
              )
            }
          />
        )}
        <fieldset disabled={unknown || pending} className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          <legend className="mb-1.5 text-13 font-semibold">{t('presets')}</legend>
          {TOP_UP_PRESETS.map((amount) => (
            <Button
              key={amount}
              variant="secondary"
              aria-pressed={text === amount}
              onClick={() => change(amount)}
              className="aria-pressed:border-jade aria-pressed:bg-jade-soft"
            >
              <BizcoinAmount amount={amount} />
            </Button>
          ))}
        </fieldset>
        <Field label={t('amount')} hint={t('hint')} error={fault}>
          <Input
            ref={field}
            inputMode="decimal"
            autoComplete="off"
            dir="ltr"
            value={text}
            readOnly={unknown || pending}
            onChange={(event) => change(event.target.value)}
            className="tabular-nums"
          />
        </Field>
        {price.ok && (
          <p className="text-15">
            {t('price', {
              amount: formats.bizcoins(price.amount),
              price: formats.money(price.price, wallet.currency),
            })}
          </p>
        )}
        <div className="flex flex-col gap-3 sm:flex-row sm:items-center">
          <Button type="submit" pending={pending} disabled={!online}>
            {leaving
              ? t('leaving')
              : pending
                ? t('placing')
                : price.ok
                  ? t('pay', { price: formats.money(price.price, wallet.currency) })
                  : t('continue')}
          </Button>
          {!online && <p className="text-13 text-ink-soft">{t('offline')}</p>}
        </div>
      </form>
    </Card>
  );
}
