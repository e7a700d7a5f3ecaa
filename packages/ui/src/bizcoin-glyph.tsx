import { classNames } from './class-names';

/** The one sign for bizcoins: a coin with a struck b. Decorative; the amount beside it says the unit. */
export function BizcoinGlyph({ className }: { className?: string | undefined }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      className={classNames('inline-block size-[1em] shrink-0 text-amber', className)}
    >
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <circle cx="8" cy="8" r="5.9" fill="none" className="stroke-amber-soft" strokeWidth="0.6" opacity="0.7" />
      <path
        d="M6.3 4.2v7M6.3 8.6a1.9 1.9 0 1 1 0 1.4"
        fill="none"
        className="stroke-amber-soft"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
