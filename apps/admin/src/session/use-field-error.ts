'use client';
import { useTranslations } from 'next-intl';
import type { FieldError } from 'react-hook-form';
import type en from '../../messages/en.json';

/** Words for the issue a form schema names. */
export function useFieldError() {
  const t = useTranslations('field');
  return (error: FieldError | undefined) => (error?.message ? t(error.message as keyof typeof en.field) : undefined);
}
