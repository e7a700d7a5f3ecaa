/** Above {@link COLUMN_LIMIT_MAX} one hot row would queue every redemption, so the uses are spread (docs/vouchers.md). */
export const SHARD_COUNT = 16;

/** Up to this usage limit a voucher counts its uses in its own column. */
export const COLUMN_LIMIT_MAX = 1_000;

export const isSharded = (usageLimit: number | null): boolean => usageLimit === null || usageLimit > COLUMN_LIMIT_MAX;

/** Splits a usage limit exactly over the shards, as evenly as whole numbers allow; unlimited stays unlimited (`null`). */
export function shardCaps(limit: number | null): (number | null)[] {
  return limit === null ? new Array<null>(SHARD_COUNT).fill(null) : splitEvenly(limit, SHARD_COUNT);
}

/** Whole parts that differ by at most one and add up to `total`. */
export function splitEvenly(total: number, parts: number): number[] {
  const each = Math.floor(total / parts);
  const larger = total % parts;
  return Array.from({ length: parts }, (_, part) => (part < larger ? each + 1 : each));
}
