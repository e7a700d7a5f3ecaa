/** Several things of a stream at a time, so that one question to the database serves them all. */
export async function* inBatches<T>(stream: AsyncIterable<T>, sizeMax: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const one of stream) {
    batch.push(one);
    if (batch.length < sizeMax) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
