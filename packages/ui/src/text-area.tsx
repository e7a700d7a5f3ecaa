'use client';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlStyles } from './input';
import { useFieldControl } from './use-field-control';

export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea {...useFieldControl()} {...rest} rows={rows} className={classNames(controlStyles, 'py-2', className)} />
  );
}
