'use client';
import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { classNames } from './class-names';
import { controlStyles } from './input';
import { useFieldControl } from './use-field-control';

interface SelectProps<Value extends string> {
  items: readonly { value: Value; label: string }[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  /** Needed only outside a `Field`, whose label names it otherwise. */
  'aria-label'?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  className?: string | undefined;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const t = useTranslations('ui');
  const field = useFieldControl();
  const { items, value, onValueChange, placeholder = t('choose'), disabled = false, name, className } = props;
  return (
    <BaseSelect.Root
      items={items}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled}
      {...(name ? { name } : {})}
    >
      <BaseSelect.Trigger
        {...field}
        aria-label={props['aria-label']}
        className={classNames(controlStyles, 'flex items-center justify-between gap-2 text-start', className)}
      >
        <BaseSelect.Value className="truncate data-[placeholder]:text-ink-soft" placeholder={placeholder} />
        <BaseSelect.Icon>
          <ChevronDown aria-hidden className="size-4 text-ink-soft" />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <BaseSelect.Popup className="max-h-72 min-w-(--anchor-width) overflow-y-auto rounded-control border border-line bg-surface p-1 shadow-raised outline-none">
            {items.map((item) => (
              <BaseSelect.Item
                key={item.value}
                value={item.value}
                className="flex min-h-10 cursor-default items-center justify-between gap-3 rounded-[6px] px-2.5 text-15 outline-none data-[highlighted]:bg-jade-soft"
              >
                <BaseSelect.ItemText>{item.label}</BaseSelect.ItemText>
                <BaseSelect.ItemIndicator>
                  <Check aria-hidden className="size-4 text-jade" />
                </BaseSelect.ItemIndicator>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}
