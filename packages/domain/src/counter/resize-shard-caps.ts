import { accept, type Outcome, refuse } from '../refusal/outcome';
import { splitEvenly } from './shard-caps';

export interface Shard {
  readonly cap: number | null;
  readonly used: number;
}

/**
 * New caps for a new usage limit, shard by shard. Every shard keeps what it has used and they share the rest, so
 * cap ≥ used and Σ cap = limit hold for the lowest limit still possible. Refused with `limit_below_usage` under that.
 */
export function resizeShardCaps(shards: readonly Shard[], newLimit: number | null): Outcome<(number | null)[]> {
  if (newLimit === null) return accept(shards.map(() => null));
  const used = shards.reduce((total, shard) => total + shard.used, 0);
  if (newLimit < used) return refuse({ code: 'limit_below_usage', used });
  const room = splitEvenly(newLimit - used, shards.length);
  return accept(shards.map((shard, index) => shard.used + (room[index] ?? 0)));
}
