'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { Popover } from '@bizcoin/ui/popover';
import { ChevronDown, UserRound } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { LevelBadge } from '../session/level-badge';
import { usePerson } from '../session/person-context';
import { SignOutButton } from '../session/sign-out-button';
import { ThemeChoice } from './theme-choice';

/** Who is signed in and as what, always in sight; own account, theme and sign-out one press away. */
export function AccountPanel() {
  const t = useTranslations('shell');
  const person = usePerson();
  // The header outlives the page, so the panel would stay open over the page its link leads to.
  const pathname = usePathname();
  return (
    <Popover
      key={pathname}
      label={t('account')}
      triggerLabel={t('accountOf', { name: person.name })}
      triggerClassName="flex min-h-9 items-center gap-2 rounded-control px-2 text-15 transition-colors hover:bg-sunken pointer-coarse:min-h-11"
      className="w-80"
      trigger={
        <>
          <span className="hidden max-w-40 truncate font-semibold sm:block">{person.name}</span>
          <LevelBadge level={person.level} dealer={person.dealer} />
          <ChevronDown aria-hidden className="size-4 text-ink-soft" />
        </>
      }
    >
      <p className="font-semibold">{person.name}</p>
      <p className="truncate text-13 text-ink-soft">{person.email}</p>
      <p className="mt-3 mb-1.5 text-13 font-semibold">{t('theme')}</p>
      <ThemeChoice />
      <div className="mt-4 flex flex-col gap-2 border-t border-line pt-3">
        <Link href="/account" className={buttonStyles({ variant: 'secondary', size: 'sm' })}>
          <UserRound aria-hidden className="size-4" />
          {t('account')}
        </Link>
        <SignOutButton />
      </div>
    </Popover>
  );
}
