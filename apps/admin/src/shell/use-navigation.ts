'use client';
import { History, House, type LucideIcon, ScrollText, Ticket, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';

export interface Place {
  href: string;
  label: string;
  Icon: LucideIcon;
}

/** The pages that exist and that this person may see. */
export function useNavigation(): Place[] {
  const t = useTranslations('titles');
  const { may } = usePerson();
  return [
    { href: '/', label: t('overview'), Icon: House },
    { href: '/vouchers', label: t('vouchers'), Icon: Ticket },
    { href: '/customers', label: t('customers'), Icon: Users },
    ...(may.seeAttempts ? [{ href: '/attempts', label: t('attempts'), Icon: History }] : []),
    ...(may.seeAudit ? [{ href: '/audit', label: t('audit'), Icon: ScrollText }] : []),
  ];
}
