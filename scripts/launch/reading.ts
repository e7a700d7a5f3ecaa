/** Reads named settings and gathers what is wrong with them, so that one run shows every fault. */
export interface Reading {
  readonly faults: string[];
  fault(name: string, expected: string): void;
  text(name: string, fallback: string): string;
  port(name: string, fallback: number): number;
  matching(name: string, shape: RegExp, expected: string, fallback?: string): string | null;
  /** The same for an optional setting that is handed on only if it is there. */
  given(name: string, shape: RegExp, expected: string): Record<string, string>;
}

const PORT_MAX = 65_535;

export function reading(source: NodeJS.ProcessEnv): Reading {
  const faults: string[] = [];
  const value = (name: string) => source[name]?.trim() || null;
  const fault = (name: string, expected: string) => {
    // The value of a secret or an address with a password must not reach a terminal's history.
    const shown = /URL|PEPPER|KEY|SECRET|TOKEN/.test(name) ? 'not' : `"${source[name]}", not`;
    faults.push(`${name} is ${shown} ${expected}.`);
  };
  const matching = (name: string, shape: RegExp, expected: string, fallback?: string) => {
    const text = value(name) ?? fallback ?? null;
    if (text !== null && !shape.test(text)) fault(name, expected);
    return text;
  };
  return {
    faults,
    fault,
    matching,
    text: (name, fallback) => value(name) ?? fallback,
    port(name, fallback) {
      const port = Number(matching(name, /^\d{1,5}$/, `a port from 1 to ${PORT_MAX}`, String(fallback)));
      if (port === 0 || port > PORT_MAX) fault(name, `a port from 1 to ${PORT_MAX}`);
      return port;
    },
    given(name, shape, expected) {
      const text = matching(name, shape, expected);
      return text === null ? {} : { [name]: text };
    },
  };
}
