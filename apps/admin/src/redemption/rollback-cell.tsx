'use client';
import { Button } from '@bizcoin/ui/button';
import { useFormats } from '@bizcoin/ui/use-formats';
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';
import type { VoucherRedemption } from './redemption';

interface RollbackCellProps {
  rollback: VoucherRedemption['rollback'];
  /** Names the redemption among others, for the button's accessible name. */
  name: string;
  onRollBack: () => void;
}

/** Either who took it back and why, or the way to do it. */
export function RollbackCell({ rollback, name, onRollBack }: RollbackCellProps) {
  const t = useTranslations('redemptions');
  const formats = useFormats();
  const { may } = usePerson();
  if (rollback) {
    return (
      <span className="text-13 text-ink-soft" title={rollback.reason}>
        {t('rolledBack', { by: rollback.by.name, at: formats.day(rollback.at), reason: rollback.reason })}{' '}
        {rollback.useReturned ? t('useReturned') : t('useKept')}
      </span>
    );
  }
  if (!may.rollBack) return null;
  return (
    <Button
      variant="quiet"
      size="sm"
      aria-label={t('rollBackOf', { name })}
      onClick={onRollBack}
      className="-my-1 -ms-3"
    >
      <Undo2 aria-hidden className="size-4" />
      {t('rollBack')}
    </Button>
  );
}
