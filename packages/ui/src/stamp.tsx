import { cva } from 'class-variance-authority';
import type { ReactNode } from 'react';

const styles = cva(
  'inline-block -rotate-3 rounded-[5px] border-[1.5px] px-1.5 py-px text-13 font-semibold tracking-wide uppercase rtl:rotate-3',
  {
    variants: {
      tone: {
        good: 'border-jade text-jade',
        coin: 'border-amber text-amber',
        neutral: 'border-line-strong text-ink-soft',
        danger: 'border-danger text-danger',
      },
    },
  },
);

export type StampTone = 'good' | 'coin' | 'neutral' | 'danger';

/** The state of a voucher, as if stamped on the paper. */
export function Stamp({ tone, children }: { tone: StampTone; children: ReactNode }) {
  return <span className={styles({ tone })}>{children}</span>;
}
