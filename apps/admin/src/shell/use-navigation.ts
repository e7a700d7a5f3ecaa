'use client';
import { History, House, LifeBuoy, type LucideIcon, ScrollText, ShoppingBag, Ticket, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';
import { useOpenTickets } from '../support/use-open-tickets';

export interface Place {
  href: string;
  label: string;
  Icon: LucideIcon;
  /** How many things wait there; absent where nothing does. */
  waiting?: number;
}

/** The pages that exist and that this person may see. */
export function useNavigation(): Place[] {
  const t = useTranslations('titles');
  const { may } = usePerson();
  const openTickets = useOpenTickets();
  const waiting = openTickets ? { waiting: openTickets } : {};
  return [
    { href: '/', label: t('overview'), Icon: House },
    { href: '/vouchers', label: t('vouchers'), Icon: Ticket },
    { href: '/customers', label: t('customers'), Icon: Users },
    { href: '/orders', label: t('orders'), Icon: ShoppingBag },
    ...(may.seeSupport ? [{ href: '/support?status=open', label: t('support'), Icon: LifeBuoy, ...waiting }] : []),
    ...(may.seeAttempts ? [{ href: '/attempts', label: t('attempts'), Icon: History }] : []),
    ...(may.seeAudit ? [{ href: '/audit', label: t('audit'), Icon: ScrollText }] : []),
  ];
}
