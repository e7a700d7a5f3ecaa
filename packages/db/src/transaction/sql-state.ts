const DEPTH_MAX = 6;
// Every state has a digit; `EPIPE`, which is as long, is what the operating system says of a broken line.
const STATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * The SQLSTATE behind an error, whatever it is wrapped in: the bare driver puts it in `code`, Prisma in
 * `meta.driverAdapterError.cause.originalCode`, and wrappers in `cause`. Prisma's own P-codes say too little to decide by.
 */
export function sqlState(error: unknown, depth = 0): string | null {
  if (typeof error !== 'object' || error === null || depth > DEPTH_MAX) return null;
  const { code, originalCode, meta, driverAdapterError, cause } = error as Record<string, unknown>;
  for (const state of [originalCode, code]) {
    if (typeof state === 'string' && STATE.test(state) && !/^P[12]\d{3}$/.test(state)) return state;
  }
  return sqlState(driverAdapterError, depth + 1) ?? sqlState(meta, depth + 1) ?? sqlState(cause, depth + 1);
}
