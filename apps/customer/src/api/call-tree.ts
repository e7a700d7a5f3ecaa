/** What is called at the end of a path: the names up to it, its own name, and what it was given. */
type Call = (path: readonly string[], name: string, given: readonly unknown[]) => unknown;

/**
 * An object that has every property at every depth, so that `tree.wallet.get.useQuery()` needs no list of procedures:
 * the types know which there are, the server answers for the rest.
 */
export function callTree(call: Call, path: readonly string[] = []): unknown {
  const known = new Map<string, unknown>();
  return new Proxy(() => undefined, {
    get(_, name) {
      // Whatever has `then` would be taken for a promise.
      if (typeof name !== 'string' || name === 'then') return undefined;
      if (!known.has(name)) known.set(name, callTree(call, [...path, name]));
      return known.get(name);
    },
    apply: (_, __, given: readonly unknown[]) => call(path.slice(0, -1), path.at(-1) ?? '', given),
  });
}
