const CLIENT_TIMEOUT_MS = 20_000;

interface Cancellable {
  signal?: AbortSignal | null | undefined;
}

/** Gives up after 20 s, the longest of the time-outs in the chain, so that nobody waits for an answer that cannot come. */
export function fetchInTime(input: RequestInfo | URL, init: Cancellable = {}): Promise<Response> {
  const deadline = AbortSignal.timeout(CLIENT_TIMEOUT_MS);
  return fetch(input, { ...init, signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline });
}
