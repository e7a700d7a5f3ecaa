import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// The type scale and radii are our own, so the merger must be told which group `text-15` or `rounded-card` belongs to.
const merge = extendTailwindMerge({
  extend: {
    theme: { radius: ['control', 'card'], shadow: ['rest', 'raised'] },
    classGroups: {
      'font-size': [{ text: ['13', '15', '17', '22', '30', '40'] }],
    },
  },
});

/** Joins class lists; where two set the same property, the later one wins. */
export function classNames(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
