import { fetchInTime } from '@bizcoin/ui/fetch-in-time';
import { ApiFailure } from './api-failure';

/** An answer to one call in tRPC's own form. */
export interface CallAnswer {
  readonly result?: { readonly data?: unknown };
  readonly error?: { readonly data?: ApiFailure['data'] };
}

const URL_BASE = '/api/trpc/';

/** Sends one request, with a body when something is to be changed, and reads what came back; anything unreadable is no answer. */
export async function sendCall(address: string, body?: string): Promise<CallAnswer | readonly CallAnswer[]> {
  const headers = { 'content-type': 'application/json', 'x-trpc-source': 'web' };
  const change: RequestInit = body === undefined ? { headers } : { method: 'POST', headers, body };
  try {
    const response = await fetchInTime(URL_BASE + address, change);
    return (await response.json()) as CallAnswer | readonly CallAnswer[];
  } catch (cause) {
    throw new ApiFailure(null, { cause });
  }
}

/** What was asked for, or the reason why there is none. */
export function dataOf(answer: CallAnswer | undefined): unknown {
  if (answer?.result) return answer.result.data;
  throw new ApiFailure(answer?.error?.data ?? null);
}
