import type { OutboxRow } from '../outbox/outbox-row';
import type { CustomerTopic, StaffTopic } from './live-topics';
import type { LiveWord } from './live-word';
import { moves } from './moves';

// A word may be 8,000 bytes long; a customer with every topic takes 90 of them.
const CUSTOMERS_PER_WORD_MAX = 60;

const isKnown = (topic: string): topic is keyof typeof moves => Object.hasOwn(moves, topic);

/** What delivered messages moved, each customer and each topic named once. */
export function wordsOf(rows: readonly Pick<OutboxRow, 'topic' | 'userId'>[]): LiveWord[] {
  const customers = new Map<string, Set<CustomerTopic>>();
  const staff = new Set<StaffTopic>();
  for (const { topic, userId } of rows) {
    if (!isKnown(topic)) continue;
    const moved = moves[topic];
    for (const one of moved.staff) staff.add(one);
    if (userId === null || moved.customer.length === 0) continue;
    const before = customers.get(userId) ?? [];
    customers.set(userId, new Set([...before, ...moved.customer]));
  }
  const named = [...customers].map(([id, topics]) => [id, [...topics]] as const);
  const chunks = Array.from({ length: Math.ceil(named.length / CUSTOMERS_PER_WORD_MAX) }, (_, index) =>
    named.slice(index * CUSTOMERS_PER_WORD_MAX, (index + 1) * CUSTOMERS_PER_WORD_MAX),
  );
  if (chunks.length === 0) return staff.size === 0 ? [] : [{ customers: {}, staff: [...staff] }];
  return chunks.map((chunk, index) => ({ customers: Object.fromEntries(chunk), staff: index === 0 ? [...staff] : [] }));
}
