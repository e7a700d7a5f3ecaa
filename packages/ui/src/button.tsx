import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** Also for links that look like buttons: style the `<a>` itself, so that it keeps its role. */
export const buttonStyles = cva(
  'inline-flex items-center justify-center gap-2 whitespace-nowrap rounded-control font-semibold transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
  {
    variants: {
      variant: {
        primary: 'bg-jade text-on-jade not-disabled:hover:bg-jade-strong',
        secondary: 'border border-line-strong bg-surface text-ink not-disabled:hover:bg-sunken',
        quiet: 'text-jade not-disabled:hover:bg-jade-soft',
        danger: 'bg-danger text-on-danger not-disabled:hover:brightness-95',
      },
      size: {
        md: 'min-h-11 px-4 py-1.5 text-15',
        sm: 'min-h-9 px-3 text-13',
        icon: 'size-11',
        iconSm: 'size-9',
      },
    },
    defaultVariants: { variant: 'primary', size: 'md' },
  },
);

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyles> {
  /** Shows at once that the press was taken. The button keeps its place and its focus, and ignores further presses. */
  pending?: boolean | undefined;
  /** Cannot be pressed for a moment, while something is being found out. Unlike a disabled one it can be reached by key. */
  waiting?: boolean | undefined;
}

export function Button({
  variant,
  size,
  pending = false,
  waiting = false,
  className,
  children,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  const deaf = pending || waiting;
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      aria-disabled={deaf || undefined}
      aria-busy={pending || undefined}
      onClick={deaf ? (event) => event.preventDefault() : onClick}
      className={classNames(buttonStyles({ variant, size }), className)}
    >
      {pending && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}
