const DEPTH_MAX = 6;

/** The name of the constraint that refused a write, if the error carries one. */
export function constraintName(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > DEPTH_MAX) return null;
  const { constraint, originalMessage, message, meta, driverAdapterError, cause } = error as Record<string, unknown>;
  if (typeof constraint === 'string') return constraint;
  if (typeof constraint === 'object' && constraint !== null && 'index' in constraint) return String(constraint.index);
  for (const text of [originalMessage, message]) {
    const named = typeof text === 'string' ? /constraint "([^"]+)"/.exec(text)?.[1] : undefined;
    if (named !== undefined) return named;
  }
  for (const inner of [driverAdapterError, meta, cause]) {
    const named = constraintName(inner, depth + 1);
    if (named !== null) return named;
  }
  return null;
}
