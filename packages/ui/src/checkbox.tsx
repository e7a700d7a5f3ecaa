'use client';
import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

interface CheckboxProps {
  label: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  hint?: ReactNode | undefined;
  disabled?: boolean | undefined;
}

export function Checkbox({ label, checked, onCheckedChange, hint, disabled = false }: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is a primitive that the rule cannot see.
    <label className="flex min-h-10 items-start gap-3 py-2 text-15">
      <BaseCheckbox.Root
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled}
        className="mt-px flex size-5 shrink-0 items-center justify-center rounded-[5px] border border-line-strong bg-surface transition-colors data-[checked]:border-jade data-[checked]:bg-jade"
      >
        <BaseCheckbox.Indicator>
          <Check aria-hidden className="size-4 text-on-jade" strokeWidth={3} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span>
        {label}
        {hint && <span className="block text-13 text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}
