'use client';
import { CommandPalette } from '@bizcoin/ui/command-palette';
import { keepPreviousData } from '@tanstack/react-query';
import { Plus, ShoppingBag, User } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { api } from '../api/api';
import { useOrderWords } from '../order/use-order-words';
import { usePerson } from '../session/person-context';
import { useNavigation } from '../shell/use-navigation';

const CUSTOMERS_MAX = 5;
const ORDERS_MAX = 3;
const ID_LENGTH = 36;

interface OfficePaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Pages and actions by name, customers by name, e-mail or id, orders by their own, a payment's or a customer's id. */
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
  const isId = search.length === ID_LENGTH;
  const ordered = api.order.list.useQuery({ search, limit: ORDERS_MAX }, { enabled: open && isId });
  const words = useOrderWords();
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
  const orders = (isId ? (ordered.data?.items ?? []) : []).map((order) => ({
    id: order.id,
    label: words.ofLine(order),
    hint: order.customer.name,
    icon: <ShoppingBag className="size-4" />,
    run: go(`/orders/${order.id}`),
  }));
  return (
    <CommandPalette
      open={open}
      onOpenChange={(next) => {
        onOpenChange(next);
        if (!next) setText('');
      }}
      label={t('label')}
      emptyText={found.isFetching || ordered.isFetching ? t('searching') : t('empty')}
      commands={[...places, ...customers, ...orders]}
      text={text}
      onTextChange={setText}
    />
  );
}
