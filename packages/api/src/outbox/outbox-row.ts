/** A message as it waits; whoever wrote it, it is read with care. */
export interface OutboxRow {
  readonly seq: bigint;
  readonly topic: string;
  readonly userId: string | null;
  readonly payload: unknown;
  readonly createdAt: Date;
}
