'use client';
import { Button } from '@bizcoin/ui/button';
import { Eye, Pencil, Power } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import { EditVoucherDialog } from './edit/edit-voucher-dialog';
import { RevealDialog } from './reveal-dialog';
import { SetActiveDialog } from './set-active-dialog';
import type { Voucher } from './voucher';

type Opened = 'edit' | 'reveal' | 'setActive' | null;

export function VoucherActions({ voucher }: { voucher: Voucher }) {
  const t = useTranslations('voucher');
  const { may } = usePerson();
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  if (!may.switchVouchers) return <AccessNote>{t('changesNeedFull')}</AccessNote>;
  return (
    <div className="flex flex-wrap gap-2">
      {may.revealCodes && (
        <Button variant="secondary" size="sm" onClick={() => setOpened('reveal')}>
          <Eye aria-hidden className="size-4" />
          {t('reveal')}
        </Button>
      )}
      {may.editVouchers && (
        <Button variant="secondary" size="sm" onClick={() => setOpened('edit')}>
          <Pencil aria-hidden className="size-4" />
          {t('edit')}
        </Button>
      )}
      <Button variant="secondary" size="sm" onClick={() => setOpened('setActive')}>
        <Power aria-hidden className="size-4" />
        {voucher.active ? t('deactivate') : t('activate')}
      </Button>
      {opened === 'reveal' && <RevealDialog voucher={voucher} onClose={close} />}
      {opened === 'edit' && <EditVoucherDialog voucher={voucher} onClose={close} />}
      {opened === 'setActive' && <SetActiveDialog voucher={voucher} onClose={close} />}
    </div>
  );
}
