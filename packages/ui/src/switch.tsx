'use client';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

interface SwitchProps {
  label: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
}

/** For a choice that takes effect at once; `Checkbox` is for one that is sent with a form. */
export function Switch({ label, checked, onCheckedChange, disabled = false }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is a primitive that the rule cannot see.
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-15">
      <BaseSwitch.Root
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        className="flex h-6 w-10 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors data-[checked]:border-jade data-[checked]:bg-jade data-[disabled]:opacity-55"
      >
        <BaseSwitch.Thumb className="size-4.5 rounded-full bg-line-strong transition-transform data-[checked]:translate-x-4 data-[checked]:bg-on-jade rtl:data-[checked]:-translate-x-4" />
      </BaseSwitch.Root>
      <span>{label}</span>
    </label>
  );
}
