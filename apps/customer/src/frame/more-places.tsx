'use client';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { Ellipsis } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { barItemStyles } from './bar-item-styles';
import { furtherItems, isCurrent } from './nav-items';

const MoreSheet = lazyPart(() => import('./more-sheet').then((file) => file.MoreSheet));

/** The places that the bottom bar of a phone has no room for. */
export function MorePlaces() {
  const t = useTranslations('nav');
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const here = furtherItems.some(({ href }) => isCurrent(href, pathname));
  useEffect(() => whenIdle(MoreSheet.fetchAhead), []);
  const press = () => {
    setOpen(true);
    // Once more, if it could not be fetched before.
    MoreSheet.fetchAhead();
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={press} className={barItemStyles(here)}>
        <Ellipsis aria-hidden className="size-5" />
        {t('more')}
      </button>
      {open && <MoreSheet onClosed={() => setOpen(false)} />}
    </>
  );
}
