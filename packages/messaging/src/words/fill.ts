/** Puts values into a text's `{gaps}`. A gap without a value leaves nothing, and no doubled blank. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text
    .replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
