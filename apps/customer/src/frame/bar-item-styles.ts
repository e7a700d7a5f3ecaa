import { classNames } from '@bizcoin/ui/class-names';

/** One place of the bottom bar, for links and for the button beside them. */
export const barItemStyles = (current: boolean) =>
  classNames(
    'flex h-full w-full flex-col items-center justify-center gap-0.5 text-13 -outline-offset-4',
    current ? 'font-semibold text-jade' : 'text-ink-soft',
  );
