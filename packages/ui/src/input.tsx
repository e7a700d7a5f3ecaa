'use client';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { useFieldControl } from './use-field-control';

// 17 px on phones: iOS zooms the whole page into any field with smaller text. Codes and numbers run from left to right in
// every script, and stand where the reading begins.
export const controlStyles =
  'w-full min-h-11 rounded-control border border-line-strong bg-surface px-3 text-17 text-ink placeholder:text-ink-soft transition-colors hover:border-ink-soft disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-70 data-[invalid]:border-danger rtl:[&[dir=ltr]]:text-end md:text-15 pointer-fine:min-h-10';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...useFieldControl()} {...rest} className={classNames(controlStyles, className)} />;
}
