import { freePort } from '@bizcoin/db/embedded';

const PORTS_FROM = 22_000;
const PORTS_SPREAD = 8_000;

/** Test files run side by side: a random start makes it unlikely that two look at the same port at once. */
export const freeAppPort = (): Promise<number> => freePort(PORTS_FROM + Math.floor(Math.random() * PORTS_SPREAD));
