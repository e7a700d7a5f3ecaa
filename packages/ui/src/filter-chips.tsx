'use client';
import { classNames } from './class-names';

interface FilterChipsProps<Value extends string> {
  /** What is filtered, such as "Type". */
  label: string;
  items: readonly { value: Value; label: string }[];
  value: Value | null;
  /** `null` when the pressed chip is pressed again. */
  onValueChange: (value: Value | null) => void;
}

/** At most one chip of a group is pressed; pressing it again takes the filter away. */
export function FilterChips<Value extends string>({ label, items, value, onValueChange }: FilterChipsProps<Value>) {
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-1.5">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="me-1 text-13 text-ink-soft">
        {label}
      </span>
      {items.map((item) => {
        const isPressed = item.value === value;
        return (
          <button
            key={item.value}
            type="button"
            aria-pressed={isPressed}
            onClick={() => onValueChange(isPressed ? null : item.value)}
            className={classNames(
              'min-h-8 rounded-full border px-3 text-13 whitespace-nowrap transition-colors pointer-coarse:min-h-11',
              isPressed
                ? 'border-jade bg-jade-soft font-semibold text-jade'
                : 'border-line bg-surface text-ink-soft hover:border-line-strong hover:text-ink',
            )}
          >
            {item.label}
          </button>
        );
      })}
    </fieldset>
  );
}
