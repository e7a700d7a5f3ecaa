'use client';
import { Field as BaseField } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** What is wrong and what to do; its presence marks the control invalid. */
  error?: ReactNode | undefined;
  /** The label stays for screen readers where the place already says it. */
  labelHidden?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Ties a label, a hint and an error to the one control inside it (`Input`, `TextArea`, `Select`, `Checkbox`). */
export function Field({ label, hint, error, labelHidden = false, className, children }: FieldProps) {
  return (
    <BaseField.Root invalid={Boolean(error)} className={classNames('flex flex-col gap-1.5', className)}>
      <BaseField.Label className={labelHidden ? 'sr-only' : 'text-13 font-semibold text-ink'}>{label}</BaseField.Label>
      {children}
      {hint && <BaseField.Description className="text-13 text-ink-soft">{hint}</BaseField.Description>}
      {error && (
        <BaseField.Error match className="flex items-start gap-1.5 text-13 text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{error}</span>
        </BaseField.Error>
      )}
    </BaseField.Root>
  );
}
