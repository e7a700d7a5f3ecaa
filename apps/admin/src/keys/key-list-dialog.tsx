'use client';
import { Dialog } from '@bizcoin/ui/dialog';
import { Keycap } from '@bizcoin/ui/keycap';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';

interface KeyListDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function KeyListDialog({ open, onOpenChange }: KeyListDialogProps) {
  const t = useTranslations('keys');
  const { may } = usePerson();
  const keys = [
    { key: '/', does: t('search') },
    ...(may.createVouchers ? [{ key: 'n', does: t('newVoucher') }] : []),
    { key: 'o', does: t('orders') },
    ...(may.seeSupport ? [{ key: 's', does: t('support') }] : []),
    { key: t('paletteKey'), does: t('palette') },
    { key: '?', does: t('list') },
    { key: 'Esc', does: t('close') },
  ];
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('lead')} className="sm:max-w-md">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-3">
        {keys.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <Keycap>{key}</Keycap>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
