import { ApiFailure } from './api-failure';
import { dataOf, sendCall } from './send-call';

/** Changes something. Changes travel alone: one slow or refused effect must not hold up another. */
export async function change(path: string, input: unknown): Promise<unknown> {
  const answer = await sendCall(path, input === undefined ? '' : JSON.stringify(input));
  if (Array.isArray(answer)) throw new ApiFailure(null);
  return dataOf(answer as Exclude<typeof answer, readonly unknown[]>);
}
