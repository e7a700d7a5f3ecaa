import { type NoticeKind, type OutboxTopic, outboxNotices } from './outbox-notices';
import type { OutboxRow } from './outbox-row';
import type { Backgrounds } from './read-backgrounds';

export interface Notice {
  readonly kind: NoticeKind;
  readonly facts: Readonly<Record<string, unknown>>;
}

const isTopic = (topic: string): topic is OutboxTopic => Object.hasOwn(outboxNotices, topic);

/** What a customer is told of a message; null for a topic that nobody planned for. */
export function noticeOf({ topic, payload }: OutboxRow, backgrounds: Backgrounds): Notice | null {
  if (!isTopic(topic)) return null;
  const { kind, facts } = outboxNotices[topic];
  const said = Object(payload) as Readonly<Record<string, unknown>>;
  const told = facts.flatMap((name) => (Object.hasOwn(said, name) ? [[name, said[name]] as const] : []));
  const background = told.map(([, value]) => (typeof value === 'string' ? backgrounds.get(value) : undefined));
  return { kind, facts: Object.assign({}, ...background, Object.fromEntries(told)) };
}
