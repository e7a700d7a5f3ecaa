import type { Outcome } from '../history/call';

const NUMBER = { good: '4242424242424242', bad: '4000000000000002' } as const;

/** What a customer does on the gateway's page, and which word they come back to the shop with. */
export async function payOnPage(redirectUrl: string, card: 'good' | 'bad'): Promise<Outcome> {
  const body = new URLSearchParams({ card: NUMBER[card] });
  const page = await fetch(redirectUrl, { method: 'POST', redirect: 'manual', body });
  const location = page.headers.get('location');
  const word = location === null ? null : new URL(location, redirectUrl).searchParams.get('payment');
  if (word === 'done') return { kind: 'ok', effect: 'authorized' };
  return page.status >= 500 ? { kind: 'unknown', why: `status ${page.status}` } : refusal(word ?? 'no word');
}

const refusal = (code: string): Outcome => ({ kind: 'refused', code });
