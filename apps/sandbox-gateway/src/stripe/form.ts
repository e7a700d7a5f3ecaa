/** The values of a form in Stripe's notation: `metadata[order_id]=…`, `line_items[0][quantity]=1`. */
export interface Form {
  text(name: string): string | undefined;
  /** All values directly under a name, such as the whole of `metadata`. */
  under(name: string): Readonly<Record<string, string>>;
  entries(): readonly (readonly [string, string])[];
}

export function readForm(encoded: string): Form {
  const values = new URLSearchParams(encoded);
  return {
    text: (name) => values.get(name) ?? undefined,
    under: (name) =>
      Object.fromEntries(
        [...values].flatMap(([key, value]) =>
          key.startsWith(`${name}[`) && key.indexOf(']', name.length) === key.length - 1
            ? [[key.slice(name.length + 1, -1), value]]
            : [],
        ),
      ),
    entries: () => [...values],
  };
}
