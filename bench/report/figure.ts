/** One line of `bench/results/latest.json`. `ratio` is `value` as a share of `limit`, both from the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly ratio: number | null;
}

export const figure = (name: string, value: number, unit: string, limit: number | null = null): Figure => ({
  name,
  value: round(value),
  unit,
  limit: limit === null ? null : round(limit),
  ratio: limit === null ? null : round(value / limit),
});

const round = (value: number) => Math.round(value * 1_000) / 1_000;
