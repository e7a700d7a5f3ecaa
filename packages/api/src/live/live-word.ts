import { z } from 'zod';
import { type CustomerTopic, customerTopics, type StaffTopic, staffTopics } from './live-topics';

/** The channel that workers speak on and servers listen to. */
export const LIVE_CHANNEL = 'bizcoin_live';

/** What is said in one NOTIFY: ids and topics, never an amount or a name. */
export type LiveWord =
  | { readonly customers: Readonly<Record<string, readonly CustomerTopic[]>>; readonly staff: readonly StaffTopic[] }
  | { readonly beat: string };

const schema = z.union([
  z.strictObject({
    customers: z.record(z.uuid(), z.array(z.enum(customerTopics))),
    staff: z.array(z.enum(staffTopics)),
  }),
  z.strictObject({ beat: z.uuid() }),
]);

/** Null for what a server of another version says. */
export function readLiveWord(text: string): LiveWord | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
