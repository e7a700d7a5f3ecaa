'use client';
import { Field } from '@base-ui/react/field';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlStyles } from './input';

export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Field.Control
      render={<textarea {...rest} rows={rows} className={classNames(controlStyles, 'py-2', className)} />}
    />
  );
}
