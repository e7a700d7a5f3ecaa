'use client';
import { CommandPalette } from '@bizcoin/ui/command-palette';
import { keepPreviousData } from '@tanstack/react-query';
import { Plus, User } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { api } from '../api/api';
import { usePerson } from '../session/person-context';
import { useNavigation } from '../shell/use-navigation';

const CUSTOMERS_MAX = 5;

interface OfficePaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Pages and actions by name, customers by name, e-mail or id. */
export function OfficePalette({ open, onOpenChange }: OfficePaletteProps) {
  const t = useTranslations('palette');
  const router = useRouter();
  const { may } = usePerson();
  const pages = useNavigation();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const found = api.customer.list.useQuery(
    { search, limit: CUSTOMERS_MAX },
    { enabled: open && search.length >= 2, placeholderData: keepPreviousData },
  );
  const go = (href: string) => () => router.push(href);
  const places = [
    ...pages.map(({ href, label, Icon }) => ({ id: href, label, icon: <Icon className="size-4" />, run: go(href) })),
    ...(may.createVouchers
      ? [{ id: 'new', label: t('newVoucher'), icon: <Plus className="size-4" />, run: go('/vouchers/new') }]
      : []),
  ].filter(({ label }) => label.toLowerCase().includes(search.toLowerCase()));
  const customers = (search.length >= 2 ? (found.data?.items ?? []) : []).map((customer) => ({
    id: customer.id,
    label: customer.name,
    hint: customer.email,
    icon: <User className="size-4" />,
    run: go(`/customers/${customer.id}`),
  }));
  return (
    <CommandPalette
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (!next) setText('');
      }}
      label={t('label')}
      emptyText={found.isFetching ? t('searching') : t('empty')}
      commands={[...places, ...customers]}
      text={text}
      onTextChange={setText}
    />
  );
}
