'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { Popover } from '@bizcoin/ui/popover';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { isCurrent } from './is-current';
import { type Place, useNavigation } from './use-navigation';
import { WaitingCount } from './waiting-count';

const SLOTS = 5;

const slotStyles =
  'flex h-16 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-13 text-ink-soft -outline-offset-2';

/** The same places as the sidebar. A narrow screen has room for five; what does not fit stands behind the last one. */
export function BottomBar() {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const places = useNavigation();
  const fits = places.length <= SLOTS;
  const shown = fits ? places : places.slice(0, SLOTS - 1);
  return (
    <nav aria-label={t('pages')} className="flex">
      {shown.map(({ href, label, Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={isCurrent(pathname, href) ? 'page' : undefined}
          className={classNames(slotStyles, isCurrent(pathname, href) && 'font-semibold text-jade')}
        >
          <Icon aria-hidden className="size-5" />
          <span className="max-w-full truncate tracking-tight">{label}</span>
        </Link>
      ))}
      {!fits && <MorePlaces places={places.slice(SLOTS - 1)} />}
    </nav>
  );
}

function MorePlaces({ places }: { places: readonly Place[] }) {
  const t = useTranslations('shell');
  const pathname = usePathname();
  const isHere = places.some(({ href }) => isCurrent(pathname, href));
  const waiting = places.reduce((sum, place) => sum + (place.waiting ?? 0), 0);
  return (
    <Popover
      key={pathname}
      label={t('more')}
      triggerClassName={classNames(slotStyles, isHere && 'font-semibold text-jade')}
      className="w-56 p-2"
      trigger={
        <>
          <span className="relative">
            <Ellipsis aria-hidden className="size-5" />
            {waiting > 0 && (
              <span className="absolute -end-1.5 -top-0.5 size-2.5 rounded-full bg-amber">
                <span className="sr-only">{t('waiting', { count: waiting })}</span>
              </span>
            )}
          </span>
          <span className="tracking-tight">{t('more')}</span>
        </>
      }
    >
      <ul className="flex flex-col">
        {places.map(({ href, label, Icon, waiting: count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent(pathname, href) ? 'page' : undefined}
              className={classNames(
                'flex min-h-11 items-center gap-3 rounded-control px-3 text-15 hover:bg-sunken',
                isCurrent(pathname, href) && 'font-semibold text-jade',
              )}
            >
              <Icon aria-hidden className="size-4.5" />
              {label}
              <WaitingCount count={count} />
            </Link>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
