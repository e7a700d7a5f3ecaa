import { createHash } from 'node:crypto';

// What Lucia makes of 25 random bytes. Anything else never reaches the database.
const SHAPE = /^[a-z2-7]{40}$/;

export const isSessionId = (text: string): boolean => SHAPE.test(text);

/** Only this is stored: a dump of the table opens no session. The id has 200 random bits, so no salt is needed. */
export const sessionIdHash = (sessionId: string): Buffer<ArrayBuffer> =>
  Buffer.from(createHash('sha256').update(sessionId).digest());
