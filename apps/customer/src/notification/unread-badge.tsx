'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { useFormats } from '@bizcoin/ui/use-formats';

const SHOWN_MAX = 99;

/** Only for the eye: what it belongs to says the number in its name. */
export function UnreadBadge({ count, className }: { count: number; className?: string | undefined }) {
  const formats = useFormats();
  if (count === 0) return null;
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex min-w-5 items-center justify-center rounded-full bg-danger px-1 text-13 font-semibold text-on-danger tabular-nums',
        className,
      )}
    >
      {count > SHOWN_MAX ? `${formats.whole(SHOWN_MAX)}+` : formats.whole(count)}
    </span>
  );
}
