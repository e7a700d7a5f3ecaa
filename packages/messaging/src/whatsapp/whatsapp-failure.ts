import { z } from 'zod';
import type { SendResult } from '../channel/notice-channel';

const answer = z.object({ error: z.object({ code: z.number().int() }) });

/**
 * The API's codes that speak of this reader or this message for good: not on WhatsApp, does not want to be written to,
 * same number as ours, a type that cannot be sent. Everything else, such as a template not approved yet, a token that ran
 * out or too many messages at once, is ours or time's to mend.
 */
const FOR_GOOD: readonly number[] = [131021, 131026, 131030, 131047, 131049, 131050, 131051];

/** What an answer other than success means. Nothing of its text is kept: it names the number. */
export function whatsappFailure(status: number, body: unknown): Exclude<SendResult, { outcome: 'delivered' }> {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return { outcome: 'later', code: `whatsapp_http_${status}` };
  const { code } = parsed.data.error;
  return { outcome: FOR_GOOD.includes(code) ? 'rejected' : 'later', code: `whatsapp_${Math.abs(code)}` };
}
