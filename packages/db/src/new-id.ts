import { v7 } from 'uuid';

/** A UUIDv7: made in the application, ordered by time, so that new rows stay together in every index. */
export const newId = (): string => v7();
