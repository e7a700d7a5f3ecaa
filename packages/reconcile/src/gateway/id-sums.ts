/**
 * What a set of ids comes to, in the same few kilobytes for ten of them as for ten million: 4,096 buckets of a count and a
 * sum. Two sets whose buckets agree are the same set; where they do not, only the ids of those buckets need a look.
 */
export interface IdSums {
  add(id: string): void;
  /** Whether the id's bucket agrees with the one in another set. */
  agrees(id: string, other: IdSums): boolean;
  at(bucket: number): { readonly count: number; readonly sum: bigint };
}

const BUCKET_DIGITS = 3;
const BUCKETS = 16 ** BUCKET_DIGITS;

export function idSums(): IdSums {
  const counts = new Uint32Array(BUCKETS);
  const sums = new BigUint64Array(BUCKETS);
  const at = (bucket: number) => ({ count: counts[bucket] ?? 0, sum: sums[bucket] ?? 0n });
  return {
    at,
    add(id) {
      const bucket = bucketOf(id);
      const { count, sum } = at(bucket);
      counts[bucket] = count + 1;
      // The end of a UUID is chance; the array keeps the sum within 64 bits.
      sums[bucket] = sum + BigInt(`0x${id.replaceAll('-', '').slice(-16)}`);
    },
    agrees(id, other) {
      const [mine, theirs] = [at(bucketOf(id)), other.at(bucketOf(id))];
      return mine.count === theirs.count && mine.sum === theirs.sum;
    },
  };
}

const bucketOf = (id: string) => Number.parseInt(id.slice(-BUCKET_DIGITS), 16);
