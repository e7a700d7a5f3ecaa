/** Asks the database one question. */
export type Ask = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** The books as they stand at one instant. */
export interface Books {
  /**
   * Everything `read` asks is answered from one snapshot: REPEATABLE READ, READ ONLY. A purchase that settles meanwhile
   * is seen wholly or not at all, so no check mistakes a step under way for a fault.
   */
  inSnapshot<T>(read: (ask: Ask) => Promise<T>): Promise<T>;
}
