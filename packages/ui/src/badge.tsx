import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const styles = cva('inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-13 font-semibold whitespace-nowrap', {
  variants: {
    tone: {
      neutral: 'bg-sunken text-ink-soft',
      good: 'bg-jade-soft text-jade',
      coin: 'bg-amber-soft text-amber',
      danger: 'bg-danger-soft text-danger',
      info: 'bg-info-soft text-info',
    },
  },
  defaultVariants: { tone: 'neutral' },
});

export type BadgeTone = NonNullable<VariantProps<typeof styles>['tone']>;

interface BadgeProps extends ComponentProps<'span'> {
  tone?: BadgeTone | undefined;
}

export function Badge({ tone, className, ...rest }: BadgeProps) {
  return <span {...rest} className={classNames(styles({ tone }), className)} />;
}
