'use client';
import { Combobox as BaseCombobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { controlStyles } from './input';
import { useFieldControl } from './use-field-control';

export interface ComboboxItem {
  value: string;
  label: string;
  /** Tells apart what has the same label. */
  hint?: string | undefined;
}

interface ComboboxProps {
  /** What fits the text. With `onSearch` they come from a server; without, they are filtered here. */
  items: readonly ComboboxItem[];
  value: ComboboxItem | null;
  onValueChange: (value: ComboboxItem | null) => void;
  onSearch?: ((text: string) => void) | undefined;
  /** Said under the field while the list is open: searching, nothing found. */
  status?: ReactNode | undefined;
  clearLabel: string;
  placeholder?: string | undefined;
  'aria-label'?: string | undefined;
}

/** A field that finds one item by text. Inside a `Field` it takes its name from there. */
export function Combobox(props: ComboboxProps) {
  const field = useFieldControl();
  const { items, value, onValueChange, onSearch, status, clearLabel, placeholder } = props;
  const offered = value && !items.some((item) => item.value === value.value) ? [value, ...items] : items;
  return (
    <BaseCombobox.Root<ComboboxItem>
      items={offered}
      value={value}
      onValueChange={onValueChange}
      isItemEqualToValue={(item, other) => item.value === other.value}
      {...(onSearch ? { filter: null } : {})}
      onInputValueChange={(text, { reason }) => {
        if (reason !== 'item-press') onSearch?.(text);
      }}
    >
      <div className="relative">
        <BaseCombobox.Input
          {...field}
          aria-label={props['aria-label']}
          placeholder={placeholder}
          className={classNames(controlStyles, 'pe-11')}
        />
        <BaseCombobox.Clear
          aria-label={clearLabel}
          className="absolute inset-y-0 end-0 flex w-10 items-center justify-center rounded-control text-ink-soft hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </BaseCombobox.Clear>
      </div>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-50">
          <BaseCombobox.Popup className="max-h-72 w-(--anchor-width) overflow-y-auto rounded-control border border-line bg-surface p-1 shadow-raised outline-none">
            <BaseCombobox.Status className="px-2.5 text-13 text-ink-soft">
              {status && <div className="py-2">{status}</div>}
            </BaseCombobox.Status>
            <BaseCombobox.List>
              {(item: ComboboxItem) => (
                <BaseCombobox.Item
                  key={item.value}
                  value={item}
                  className="flex min-h-10 cursor-default flex-wrap items-center justify-between gap-x-3 rounded-[6px] px-2.5 py-1 text-15 outline-none data-[highlighted]:bg-jade-soft"
                >
                  <span>{item.label}</span>
                  {item.hint && <span className="text-13 text-ink-soft">{item.hint}</span>}
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  );
}
