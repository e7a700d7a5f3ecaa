import { type ClassValue, clsx } from 'clsx';
import { utilityGroup } from './utility-group';

/** What a utility sets besides its own group: the padding of all sides is also that of each. */
const includes: Readonly<Record<string, readonly string[]>> = {
  p: ['px', 'py', 'ps', 'pe', 'pt', 'pb'],
  m: ['mx', 'my', 'ms', 'me', 'mt', 'mb'],
  px: ['ps', 'pe'],
  py: ['pt', 'pb'],
  mx: ['ms', 'me'],
  my: ['mt', 'mb'],
  size: ['w', 'h'],
  gap: ['gap-x', 'gap-y'],
  overflow: ['overflow-x', 'overflow-y'],
  inset: ['inset-x', 'inset-y', 'start', 'end', 'top', 'bottom'],
  'inset-x': ['start', 'end'],
  'inset-y': ['top', 'bottom'],
  rounded: ['rounded-t', 'rounded-b'],
  'border-width': ['x', 'y', 't', 'b', 's', 'e'].map((side) => `border-width-${side}`),
  'border-width-x': ['border-width-s', 'border-width-e'],
  'border-width-y': ['border-width-t', 'border-width-b'],
  'font-size': ['leading'],
  flex: ['grow', 'shrink', 'basis'],
};

/**
 * Joins class lists; where two set the same property, the later one wins. It knows the utilities that our screens use and
 * is a tenth of what would know them all; `class-names.test.ts` compares the two over every class of ours.
 */
export function classNames(...classes: ClassValue[]): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of clsx(classes).split(' ').reverse()) {
    const [, variants = '', utility = ''] = /^(.*:)?([^:]*)$/.exec(name) ?? [];
    const group = utilityGroup(utility);
    if (group !== null) {
      if (taken.has(variants + group)) continue;
      for (const covered of [group, ...(includes[group] ?? [])]) taken.add(variants + covered);
    }
    kept.push(name);
  }
  return kept.reverse().join(' ').trim();
}
