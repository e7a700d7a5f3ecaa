/** `endsAt` is the first instant that no longer counts; `null` means never. */
export const hasEnded = (endsAt: Date | null, now: Date): boolean => endsAt !== null && now >= endsAt;
