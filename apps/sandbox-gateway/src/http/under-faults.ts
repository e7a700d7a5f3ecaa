import type { Desk } from '../desk';
import type { Operation } from '../fault/fault-input';
import type { Reply } from './reply';

/** Answers as scripted: nothing done and no answer, or all done and no answer. */
export async function underFaults(desk: Desk, operation: Operation, answer: () => Reply): Promise<Reply> {
  const instead = await desk.faults.strike(operation, 'before');
  if (instead !== null) return instead;
  const reply = answer();
  return (await desk.faults.strike(operation, 'after')) ?? reply;
}
