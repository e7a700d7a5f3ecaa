'use client';
import { formatCodeWhileTyping, parseCode } from '@bizcoin/domain';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useOnline } from '../frame/use-online';
import { useCodeAfterSignIn } from './use-code-after-sign-in';
import { useRedemption } from './use-redemption';

/** One field and one button: the first press looks, the second redeems, and a changed code starts over. */
export function useRedemptionForm(initialCode: string) {
  const redemption = useRedemption();
  const online = useOnline();
  const field = useRef<{ focus: () => void }>(null);
  const [code, setCode] = useState(() => formatCodeWhileTyping(initialCode));
  const [mistyped, setMistyped] = useState(false);
  const { offer, receipt, problem, looking, redeeming } = redemption;
  useCodeAfterSignIn(receipt ? '' : code);

  useEffect(() => {
    if (problem?.kind === 'refusal') field.current?.focus();
  }, [problem?.kind]);

  const change = (text: string) => {
    if (text === code) return;
    setMistyped(false);
    redemption.forget();
    setCode(text);
  };
  const press = (event: FormEvent) => {
    event.preventDefault();
    if (!online || looking || redeeming) return;
    if (offer) return redemption.commit();
    if (parseCode(code)) return redemption.look({ code });
    setMistyped(true);
    field.current?.focus();
  };
  return { ...redemption, field, code, mistyped, online, change, press, startAgain: () => change('') };
}
