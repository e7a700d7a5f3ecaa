'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { Checkbox } from '@bizcoin/ui/checkbox';
import { classNames } from '@bizcoin/ui/class-names';
import { Popover } from '@bizcoin/ui/popover';
import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';
import { useVoucherFilters } from './use-voucher-filters';
import { type OptionalColumn, optionalColumns } from './voucher-columns';

const NONE = 'none';

export function ColumnChoice() {
  const t = useTranslations('vouchers');
  const { may } = usePerson();
  const { chosen, change } = useVoucherFilters();
  const offered = optionalColumns.filter((column) => may.seeDealers || !['dealer', 'fundedBy'].includes(column));
  const toggle = (column: OptionalColumn, isShown: boolean) => {
    const next = offered.filter((other) => (other === column ? isShown : chosen.includes(other)));
    change({ columns: next.join(',') || NONE });
  };
  return (
    <Popover
      label={t('columns')}
      triggerClassName={classNames(buttonStyles({ variant: 'secondary' }), 'min-h-10 px-3 font-normal')}
      trigger={
        <>
          <Columns3 aria-hidden className="size-4" />
          {t('columns')}
        </>
      }
    >
      {offered.map((column) => (
        <Checkbox
          key={column}
          label={t(`column.${column}`)}
          checked={chosen.includes(column)}
          onCheckedChange={(isShown) => toggle(column, isShown)}
        />
      ))}
    </Popover>
  );
}
