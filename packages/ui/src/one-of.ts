/** The value if the list knows it. An address is typed by people: what it says may be anything. */
export const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;
