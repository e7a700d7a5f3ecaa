import { injectedFault } from './env';

declare global {
  var __FAULTS__: boolean | undefined;
}

/**
 * A place where a test build can be made to die or to hang, to prove that whatever crashes there is repaired. The build
 * for production replaces the condition by `false` and drops the rest (scripts/build). `FAULT=settle:after:kill` ends the
 * process when it comes by `settle:after`; `…:hang` never comes back.
 */
export async function faultPoint(place: string): Promise<void> {
  if (globalThis.__FAULTS__ !== true) return;
  const fault = injectedFault();
  if (fault === `${place}:kill`) process.kill(process.pid, 'SIGKILL');
  if (fault === `${place}:kill` || fault === `${place}:hang`) await new Promise(() => undefined);
}
