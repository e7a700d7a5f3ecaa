'use client';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface Tab<Value extends string> {
  value: Value;
  label: ReactNode;
  count?: number | undefined;
  content: ReactNode;
}

interface TabsProps<Value extends string> {
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
}

/** Arrow, home and end keys go from tab to tab in the direction of reading; a press or Enter shows what is behind one. */
export function Tabs<Value extends string>({ label, tabs, value, onValueChange }: TabsProps<Value>) {
  const id = useId();
  const shown = tabs.find((tab) => tab.value === value);
  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={walk}
        className="relative flex gap-1 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {tabs.map((tab) => {
          const current = tab.value === value;
          return (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={`${id}-${tab.value}`}
              aria-selected={current}
              aria-controls={current ? `${id}-panel` : undefined}
              tabIndex={current ? 0 : -1}
              onClick={() => onValueChange(tab.value)}
              className={classNames(
                '-mb-px flex min-h-11 shrink-0 items-center gap-1.5 border-b-2 px-3 text-15 whitespace-nowrap transition-colors -outline-offset-2',
                current ? 'border-jade font-semibold text-ink' : 'border-transparent text-ink-soft hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-sunken px-1.5 text-13 font-normal tabular-nums text-ink-soft">
                  {tab.count}
                </span>
              )}
            </button>
          );
        })}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel may hold nothing that can be focused, and is read by going to it.
        tabIndex={0}
        className="pt-4"
      >
        {shown?.content}
      </div>
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const from = tabs.indexOf(document.activeElement as HTMLElement);
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const places: Partial<Record<string, number>> = {
    ...{ ArrowLeft: from - 1, ArrowRight: from - 1, [forward]: from + 1 },
    ...{ Home: 0, End: tabs.length - 1 },
  };
  const place = places[event.key];
  if (place === undefined) return;
  event.preventDefault();
  tabs.at(place % tabs.length)?.focus();
}
