const INTEGER_MAX = 2_147_483_647;

/** A limit multiplied by `BUDGET_FACTOR`, as a number PostgreSQL's integer holds; never below one. */
export const budgetLimit = (limit: number, factor: number): number =>
  Math.min(INTEGER_MAX, Math.max(1, Math.floor(limit * factor)));
