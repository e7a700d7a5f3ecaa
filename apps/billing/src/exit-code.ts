/** What the scripts end with: a mismatch is an answer, and is never mixed up with not having been able to look. */
export const exitCode = { ok: 0, mismatch: 1, unusable: 2 } as const;
