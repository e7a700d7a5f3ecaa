'use client';
import { Combobox, type ComboboxItem } from '@bizcoin/ui/combobox';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { api } from '../api/api';

const SUGGESTIONS_MAX = 8;

interface CustomerPickerProps {
  value: ComboboxItem | null;
  onValueChange: (value: ComboboxItem | null) => void;
  'aria-label'?: string | undefined;
  placeholder?: string | undefined;
}

/** Finds one customer by name, e-mail or id. */
export function CustomerPicker({ value, onValueChange, placeholder, ...rest }: CustomerPickerProps) {
  const t = useTranslations('picker');
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const found = api.customer.list.useQuery(
    { search, limit: SUGGESTIONS_MAX },
    { enabled: search !== '', placeholderData: keepPreviousData },
  );
  const items = (search ? (found.data?.items ?? []) : []).map(({ id, name, email }) => ({
    value: id,
    label: name,
    hint: email,
  }));
  const status = () => {
    if (search === '') return value ? null : t('type');
    if (found.isPending) return t('searching');
    if (found.isError) return t('failed');
    return items.length === 0 ? t('none') : null;
  };
  return (
    <Combobox
      aria-label={rest['aria-label']}
      items={items}
      value={value}
      onValueChange={onValueChange}
      onSearch={setText}
      status={status()}
      clearLabel={t('clear')}
      placeholder={placeholder ?? t('placeholder')}
    />
  );
}
