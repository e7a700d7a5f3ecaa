import type { ComponentProps } from 'react';
import { classNames } from './class-names';

interface TableProps extends ComponentProps<'table'> {
  /** Names the table for screen readers; required because the scroll area is reachable by keyboard. */
  label: string;
}

/** 40 px rows under a header that stays; the table scrolls inside itself, never the page sideways. */
export function Table({ label, className, ...rest }: TableProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a pointer.
      tabIndex={0}
      className="relative max-h-[80dvh] overflow-auto rounded-card border border-line bg-surface"
    >
      <table {...rest} className={classNames('w-full border-separate border-spacing-0 text-15', className)} />
    </section>
  );
}

export function TableHead(props: ComponentProps<'thead'>) {
  return <thead {...props} />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={classNames('h-10 transition-colors [tbody>&:hover]:bg-sunken', className)} />;
}

interface CellProps {
  /** Numbers stand at the end of the line, in tabular figures. */
  numeric?: boolean | undefined;
}

const alignment = (numeric: boolean | undefined) => (numeric ? 'text-end tabular-nums' : 'text-start');

export function HeaderCell({ numeric, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      {...rest}
      className={classNames(
        'sticky top-0 z-10 h-10 border-b border-line bg-paper px-3 text-13 font-semibold whitespace-nowrap text-ink-soft',
        alignment(numeric),
        className,
      )}
    />
  );
}

export function Cell({ numeric, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      {...rest}
      className={classNames(
        'border-b border-line px-3 py-1 [tr:last-child>&]:border-b-0',
        alignment(numeric),
        className,
      )}
    />
  );
}
