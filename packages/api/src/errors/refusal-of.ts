import { classifyFailure } from '@bizcoin/db';
import type { Refusal } from '@bizcoin/domain';
import { ZodError } from 'zod';
import { inputIssues } from './input-issues';
import { RefusalError } from './refusal-error';

const BUSY: Refusal = { code: 'busy', retryAfterSeconds: 1 };

/**
 * The refusal that an error stands for, or null for a defect. A database that is full, slow or just gone is `busy`:
 * the caller tries again under the same key and gets the first answer if there was one.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusalError) return error.refusal;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof RefusalError) return cause.refusal;
  if (cause instanceof ZodError) return { code: 'invalid_input', issues: inputIssues(cause) };
  return cause !== undefined && classifyFailure(cause) !== 'defect' ? BUSY : null;
}
