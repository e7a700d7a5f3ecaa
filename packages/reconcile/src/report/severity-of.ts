import type { Severity } from './book-report';

/** Uses and messages are promises, deadlines are patience; everything else is money. */
export function severityOf(id: string): Severity {
  if (id === 'I8') return 'delay';
  return id === 'I4' || id === 'I5' || id === 'messages' ? 'benefit' : 'money';
}
