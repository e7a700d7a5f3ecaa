/** How many calls may be worked on at once, before the pool: above it the honest answer is "busy", at once. */
export interface Admission {
  /** Runs the work, or answers null without touching it when the house is full. */
  admit<T>(work: () => Promise<T>): Promise<T> | null;
  /** Whoever came now would be turned away. */
  readonly full: boolean;
}

export function createAdmission(insideMax: number): Admission {
  let inside = 0;
  return {
    admit(work) {
      if (inside >= insideMax) return null;
      inside += 1;
      return work().finally(() => {
        inside -= 1;
      });
    },
    get full() {
      return inside >= insideMax;
    },
  };
}
