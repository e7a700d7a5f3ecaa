import { setTimeout as pause } from 'node:timers/promises';
import { errorReply, type Reply } from '../http/reply';
import type { RefundStatus } from '../payment/payment-record';
import type { Operation, WaitingFault } from './fault-input';

export interface Faults {
  add(fault: WaitingFault): void;
  /** What is still to come. */
  waiting(): readonly WaitingFault[];
  clear(): void;
  /** Lets the faults of this moment strike. Answers what is to be sent instead of the truth, or null. */
  strike(operation: Operation, when: 'before' | 'after'): Promise<Reply | null>;
  /** How the next refund is to end. */
  refundOutcome(): RefundStatus;
}

/** Scripted misfortune, in memory only. `exit` ends the process at once, with nothing tidied up. */
export function createFaults(exit: () => void): Faults {
  let faults: WaitingFault[] = [];

  /** Uses one up. */
  function take(matches: (fault: WaitingFault) => boolean): WaitingFault | undefined {
    const fault = faults.find(matches);
    if (fault === undefined) return undefined;
    const rest = fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
    faults = faults.flatMap((other) => (other === fault ? rest : [other]));
    return fault;
  }

  return {
    add: (fault) => {
      faults = [...faults, fault];
    },
    waiting: () => faults,
    clear: () => {
      faults = [];
    },
    async strike(operation, when) {
      const here = (kind: WaitingFault['kind']) => (fault: WaitingFault) =>
        fault.kind === kind &&
        'operation' in fault &&
        fault.when === when &&
        (fault.operation === operation || fault.operation === '*');
      if (take(here('exit'))) exit();
      const delay = take(here('delay'));
      if (delay?.kind === 'delay') await pause(delay.ms, undefined, { ref: false });
      const failure = take(here('fail'));
      if (failure?.kind !== 'fail') return null;
      return failure.how === 'cut' ? 'cut' : errorReply(failure.how, 'scripted_fault');
    },
    refundOutcome() {
      const fault = take(({ kind }) => kind === 'refund_outcome');
      return fault?.kind === 'refund_outcome' ? fault.outcome : 'succeeded';
    },
  };
}
