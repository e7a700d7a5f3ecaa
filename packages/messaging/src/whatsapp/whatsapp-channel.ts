import { z } from 'zod';
import type { NoticeChannel, SendResult } from '../channel/notice-channel';
import { runningTries } from '../channel/running-tries';
import { phoneNumber } from './phone-number';
import { templateMessage } from './template-message';
import { whatsappFailure } from './whatsapp-failure';

interface WhatsappSettings {
  readonly token: string;
  /** Of the number that writes, as the Cloud API names it. */
  readonly phoneId: string;
  readonly apiBase?: string | undefined;
  readonly timeoutMs?: number;
}

const API_BASE = 'https://graph.facebook.com';
const VERSION = 'v24.0';
const TIMEOUT_MS = 15_000;
const PROVIDER_ID_MAX = 300;

const taken = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) });

/** Messages by the WhatsApp Cloud API. It takes them in; whether the telephone shows them it tells others, later. */
export function whatsappChannel(settings: WhatsappSettings): NoticeChannel {
  const { token, phoneId, apiBase = API_BASE, timeoutMs = TIMEOUT_MS } = settings;
  const tries = runningTries(timeoutMs);
  return {
    name: 'whatsapp',
    async send(notice): Promise<SendResult> {
      const to = phoneNumber(notice.reader.phone ?? '');
      if (to === null) return { outcome: 'rejected', code: 'phone_unusable' };
      try {
        return await tries.run(async (signal) => {
          const response = await fetch(`${apiBase}/${VERSION}/${phoneId}/messages`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify(templateMessage(notice, to)),
            ...{ signal, redirect: 'error' },
          });
          return resultOf(response.ok, response.status, await bodyOf(response));
        });
      } catch (failure) {
        const late = failure instanceof Error && failure.name === 'TimeoutError';
        return { outcome: 'later', code: late ? 'whatsapp_timedout' : 'whatsapp_unreachable' };
      }
    },
    close: () => tries.endAll(),
  };
}

function resultOf(ok: boolean, status: number, body: unknown): SendResult {
  if (!ok) return whatsappFailure(status, body);
  const parsed = taken.safeParse(body);
  // Taken in, as it says, but by no name: it is not sent a second time for that.
  return {
    outcome: 'delivered',
    providerId: parsed.success ? (parsed.data.messages[0]?.id.slice(0, PROVIDER_ID_MAX) ?? null) : null,
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (failure) {
    // A proxy's page instead of JSON; a time-out is none of that.
    if (failure instanceof SyntaxError) return null;
    throw failure;
  }
}
