import { addressBudgetKey, budgetLimit } from '@bizcoin/auth';
import type { BudgetSlot, RedemptionReading } from '@bizcoin/db';

const WINDOW_SECONDS = 600;
const GUESSES_MAX = 10;
const GUESSES_PER_ADDRESS_MAX = 100;
const MISTYPED_MAX = 60;
const YOUNG_ACCOUNT_MS = 24 * 60 * 60 * 1000;

const OF_CUSTOMERS = 'guess:customer:';

const guessSubjectOf = (customerId: string) => `${OF_CUSTOMERS}${customerId}`;

/** What guesses from an address are counted by; the subject of a customer ends with their id. */
export const guessSubjects = (ip: string) => ({
  ofCustomers: OF_CUSTOMERS,
  address: `guess:address:${addressBudgetKey(ip)}`,
});

/** A customer's own budget of guesses. */
export const guessSlot = (customerId: string, factor: number): BudgetSlot => ({
  subjects: [guessSubjectOf(customerId)],
  limits: [budgetLimit(GUESSES_MAX, factor)],
  windowSeconds: WINDOW_SECONDS,
  addressBinds: false,
});

/** A mistyped code is no guess, but it has a budget of its own: every attempt is recorded and records cost space. */
export const mistypedSlot = (customerId: string, factor: number): BudgetSlot => ({
  subjects: [`mistyped:customer:${customerId}`],
  limits: [budgetLimit(MISTYPED_MAX, factor)],
  windowSeconds: WINDOW_SECONDS,
  addressBinds: false,
});

export interface GuessBudget {
  readonly slot: BudgetSlot;
  /** The budgets that refuse this customer when they are spent. */
  readonly binding: {
    readonly subjects: readonly string[];
    readonly limits: readonly number[];
    readonly windowSeconds: number;
  };
  /** Null while there is room. */
  readonly retryAfterSeconds: number | null;
}

/**
 * The budget for guesses (docs/security.md): a customer's own, and that of the address, which stops only accounts that
 * guessed in its window or are younger than a day, so that nobody can lock out a whole office.
 */
export function guessBudget(reading: RedemptionReading, ip: string, factor: number): GuessBudget {
  const { facts, guesses } = reading;
  const subjects = { customer: guessSubjectOf(facts.customer.id), address: guessSubjects(ip).address };
  const limits = { customer: budgetLimit(GUESSES_MAX, factor), address: budgetLimit(GUESSES_PER_ADDRESS_MAX, factor) };
  const guessedHere =
    guesses.customer !== null && guesses.address !== null && guesses.customer.lastUsedAt >= guesses.address.windowStart;
  const young = facts.now.getTime() - reading.customerCreatedAt.getTime() < YOUNG_ACCOUNT_MS;
  const addressBinds = guessedHere || young;
  const binding = addressBinds
    ? { subjects: [subjects.customer, subjects.address], limits: [limits.customer, limits.address] }
    : { subjects: [subjects.customer], limits: [limits.customer] };
  const waits = [
    waitSeconds(guesses.customer, limits.customer, facts.now),
    addressBinds ? waitSeconds(guesses.address, limits.address, facts.now) : null,
  ].filter((seconds) => seconds !== null);
  return {
    slot: {
      subjects: [subjects.customer, subjects.address],
      limits: [limits.customer, limits.address],
      windowSeconds: WINDOW_SECONDS,
      addressBinds,
    },
    binding: { ...binding, windowSeconds: WINDOW_SECONDS },
    retryAfterSeconds: waits.length === 0 ? null : Math.max(...waits),
  };
}

function waitSeconds(row: RedemptionReading['guesses']['customer'], limit: number, now: Date): number | null {
  if (row === null || row.used < limit) return null;
  const seconds = Math.ceil((row.windowStart.getTime() + WINDOW_SECONDS * 1000 - now.getTime()) / 1000);
  return seconds > 0 ? seconds : null;
}

/** A budget that filled up between reading and recording: nobody knows better than the whole window. */
export const FULL_WAIT_SECONDS = WINDOW_SECONDS;
