'use client';
import { Badge } from '@bizcoin/ui/badge';
import { Copyable } from '@bizcoin/ui/copyable';
import { useTranslations } from 'next-intl';
import { DetailState } from '../address/detail-state';
import { api } from '../api/api';
import { usePerson } from '../session/person-context';
import { BackLink } from '../shell/back-link';
import { TicketSection } from '../support/ticket-section';
import type { Customer } from './customer';
import { CustomerDeliveries } from './customer-deliveries';
import { CustomerLinks } from './customer-links';
import { CustomerOrders } from './customer-orders';
import { CustomerRedemptions } from './customer-redemptions';
import { LedgerTable } from './ledger-table';
import { LockoutCard } from './lockout-card';
import { MessagesCard } from './messages-card';
import { PackageTable } from './package-table';
import { WalletCard } from './wallet-card';

export function CustomerDetail({ customerId }: { customerId: string }) {
  const t = useTranslations('customer');
  const query = api.customer.get.useQuery({ customerId });
  return (
    <>
      <BackLink href="/customers">{t('back')}</BackLink>
      {query.data ? <CustomerPage customer={query.data} /> : <DetailState query={query} />}
    </>
  );
}

function CustomerPage({ customer }: { customer: Customer }) {
  const t = useTranslations('customer');
  const { may } = usePerson();
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-3">
            <h1 className="text-30 font-semibold tracking-tight">{customer.name}</h1>
            {customer.suspended && <Badge tone="danger">{t('suspended')}</Badge>}
            {customer.dealer && <Badge tone="coin">{customer.dealer.name}</Badge>}
          </div>
          <p className="mt-1 flex flex-wrap items-center gap-x-4 text-ink-soft">
            <span>{customer.email}</span>
            {customer.phone && <span dir="ltr">{customer.phone}</span>}
            <Copyable value={customer.id} what={t('id')} />
          </p>
        </div>
        <CustomerLinks customerId={customer.id} />
      </div>
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        <WalletCard customer={customer} />
        <MessagesCard customer={customer} />
        <LockoutCard customer={customer} />
      </div>
      <CustomerOrders customerId={customer.id} />
      <CustomerRedemptions customer={customer} />
      <LedgerTable entries={customer.entries} />
      <PackageTable packages={customer.packages} />
      {may.seeSupport && <TicketSection filter={{ customerId: customer.id }} />}
      {may.seeSupport && <CustomerDeliveries customerId={customer.id} />}
    </div>
  );
}
