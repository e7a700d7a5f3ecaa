'use client';
import { History, LifeBuoy, type LucideIcon, Plus, ScrollText, ShoppingBag, Ticket, Users } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';
import { useOpenTickets } from '../support/use-open-tickets';

type Step = 'newVoucher' | 'vouchers' | 'customers' | 'orders' | 'support' | 'attempts' | 'audit';

/** What people come here to do. */
export function NextSteps() {
  const t = useTranslations('overview');
  const { may } = usePerson();
  const openTickets = useOpenTickets();
  const steps: { step: Step; href: string; Icon: LucideIcon; isOffered: boolean }[] = [
    { step: 'newVoucher', href: '/vouchers/new', Icon: Plus, isOffered: may.createVouchers },
    { step: 'vouchers', href: '/vouchers', Icon: Ticket, isOffered: !may.createVouchers },
    { step: 'customers', href: '/customers', Icon: Users, isOffered: true },
    { step: 'orders', href: '/orders', Icon: ShoppingBag, isOffered: true },
    { step: 'support', href: '/support?status=open', Icon: LifeBuoy, isOffered: may.seeSupport },
    { step: 'attempts', href: '/attempts', Icon: History, isOffered: may.seeAttempts },
    { step: 'audit', href: '/audit', Icon: ScrollText, isOffered: may.seeAudit },
  ];
  const hint = (step: Step) => {
    if (step === 'newVoucher' && !may.createEveryType) return t('dealerHint');
    if (step === 'support' && openTickets !== null) return t('openTickets', { count: openTickets });
    return t(`stepHint.${step}`);
  };
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {steps
        .filter(({ isOffered }) => isOffered)
        .map(({ step, href, Icon }) => (
          <li key={step}>
            <Link
              href={href}
              className="flex h-full items-start gap-3 rounded-card border border-line bg-surface p-4 shadow-rest transition-colors hover:border-line-strong"
            >
              <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-jade" />
              <span>
                <span className="block font-semibold">{t(`step.${step}`)}</span>
                <span className="block text-13 text-ink-soft">{hint(step)}</span>
              </span>
            </Link>
          </li>
        ))}
    </ul>
  );
}
