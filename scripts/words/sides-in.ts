import type { Finding } from './literals-in';

/** Utilities that name a side of the screen. Start and end are the same sides to readers from left to right only. */
const SIDED =
  /^!?-?(?:(?:scroll-)?[mp][lr]-|(?:left|right)-(?:\d|\[|\(|px$|full$|auto$)|border-[lr](?:-|$)|rounded-(?:[lr]|[tb][lr])(?:-|$)|(?:text|float|clear)-(?:left|right)$|bg-gradient-to-[lr]$)/;
/** Moves to a side; right where a `rtl:` beside it moves to the other. */
const MOVED = /^!?-?(?:translate|skew)-x-/;

const afterVariants = (name: string) => name.slice(name.lastIndexOf(':') + 1);

const isSided = (name: string, list: string) =>
  SIDED.test(afterVariants(name)) || (MOVED.test(afterVariants(name)) && !list.includes('rtl:'));

/** Classes that would stay on their side of the screen where the script runs from right to left. */
export function sidesIn(source: string): Finding[] {
  return source.split('\n').flatMap((text, index) => {
    const lists = [...text.matchAll(/(["'`])((?:(?!\1).)*)\1/g)].map(([, , list = '']) => list);
    const sided = lists.flatMap((list) => list.split(/\s+/).filter((name) => isSided(name, list)));
    return sided.map((name) => ({ line: index + 1, text: name }));
  });
}
