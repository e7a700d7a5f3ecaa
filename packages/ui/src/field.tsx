'use client';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { FieldControlContext } from './use-field-control';

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

/** Ties a label, a hint and an error to the one control inside it (`Input`, `TextArea`, `Select`, `Combobox`). */
export function Field({ label, hint, error, labelHidden = false, className, children }: FieldProps) {
  const id = useId();
  const [labelId, hintId, errorId] = [`${id}-label`, `${id}-hint`, `${id}-error`];
  const described = [hint && hintId, error && errorId].filter(Boolean).join(' ');
  const control = {
    id,
    'aria-labelledby': labelId,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? (true as const) : undefined,
    'data-invalid': error ? ('' as const) : undefined,
  };
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label id={labelId} htmlFor={id} className={labelHidden ? 'sr-only' : 'text-13 font-semibold text-ink'}>
        {label}
      </label>
      <FieldControlContext value={control}>{children}</FieldControlContext>
      {hint && (
        <p id={hintId} className="text-13 text-ink-soft">
          {hint}
        </p>
      )}
      {error && (
        <div id={errorId} className="flex items-start gap-1.5 text-13 text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
