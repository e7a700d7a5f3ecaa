/** `startsAt` is the first instant that counts; `null` means it always has. */
export const hasStarted = (startsAt: Date | null, now: Date): boolean => startsAt === null || now >= startsAt;
