import { z } from 'zod';

const uuid = z.uuid();

/** Whether text a person searches for may be an id. */
export const isUuid = (text: string): boolean => uuid.safeParse(text).success;
