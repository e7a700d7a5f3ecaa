import type { OutgoingNotice } from '../words/outgoing-notice';
import type { ChannelName } from './channel-name';

/**
 * How a try to send ended. *Rejected* is for good: no further try would help. *Later* is everything else, also what we do
 * not understand: the caller tries again, and gives up by its own count. Codes name nobody and repeat nothing of what a
 * foreign server said.
 */
export type SendResult =
  | { readonly outcome: 'delivered'; readonly providerId: string | null }
  | { readonly outcome: 'rejected'; readonly code: string }
  | { readonly outcome: 'later'; readonly code: string };

/** One way to tell a customer something outside of the app. It never throws for what the other side does. */
export interface NoticeChannel {
  readonly name: ChannelName;
  send(notice: OutgoingNotice): Promise<SendResult>;
  /** Ends tries under way, as `later`, and gives connections back. */
  close(): void;
}
