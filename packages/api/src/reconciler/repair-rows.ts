import { GatewayUnreachable } from '@bizcoin/payments';
import type { Deps } from '../deps';
import { type PagedStatement, pagesOf } from './pages-of';

/** Calls to the gateway at once; more would only queue there. */
const AT_ONCE = 4;
/** After so many calls in a row that nobody answered, the rest of the rows waits for the next pass. */
const UNREACHABLE_MAX = 8;

export interface Repaired {
  readonly seen: number;
  readonly failed: number;
}

/** Repairs every row a statement finds. One that fails is told and tried again by the next pass; it stops no other. */
export async function repairRows(
  deps: Deps,
  statement: PagedStatement,
  repair: (id: string) => Promise<unknown>,
): Promise<Repaired> {
  let [seen, failed, unreachable] = [0, 0, 0];
  const repairOne = async (id: string) => {
    seen += 1;
    try {
      await repair(id);
      unreachable = 0;
    } catch (failure) {
      failed += 1;
      unreachable += failure instanceof GatewayUnreachable ? 1 : 0;
      tell(deps, statement, id, failure);
    }
  };
  for await (const page of pagesOf(deps, statement)) {
    const waiting = [...page];
    const hand = async () => {
      for (let id = waiting.shift(); id !== undefined && unreachable < UNREACHABLE_MAX; id = waiting.shift())
        await repairOne(id);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    if (unreachable >= UNREACHABLE_MAX) break;
  }
  return { seen, failed };
}

function tell({ log }: Deps, { name }: PagedStatement, id: string, failure: unknown): void {
  if (failure instanceof GatewayUnreachable)
    log.warn({ err: failure, found: name, id }, 'the gateway cannot be reached: tried again by the next pass');
  else log.error({ err: failure, found: name, id }, 'could not be reconciled: tried again by the next pass');
}
