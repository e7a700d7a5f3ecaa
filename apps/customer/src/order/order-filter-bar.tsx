'use client';
import { orderStatuses } from '@bizcoin/domain';
import { Button } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import { Choice } from '../address/choice';
import { type OrderFilter, orderKinds } from './use-order-filter';

/** Which orders are shown. Every choice goes into the address, so that a reload keeps it. */
export function OrderFilterBar({ filter }: { filter: OrderFilter }) {
  const t = useTranslations('orderFilter');
  const states = useTranslations('order.status');
  return (
    <search
      aria-label={t('label')}
      className="mb-4 grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(0,14rem)_minmax(0,14rem)_auto]"
    >
      <Choice
        label={t('status')}
        any={t('anyStatus')}
        items={orderStatuses.map((value) => ({ value, label: states(value) }))}
        value={filter.status}
        onValueChange={(status) => filter.change({ status })}
      />
      <Choice
        label={t('kind')}
        any={t('anyKind')}
        items={orderKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        value={filter.kind}
        onValueChange={(kind) => filter.change({ kind })}
      />
      {filter.isFiltered && (
        <Button
          variant="quiet"
          className="col-span-2 -ms-4 justify-self-start sm:col-span-1 sm:ms-0"
          onClick={filter.clear}
        >
          {t('clear')}
        </Button>
      )}
    </search>
  );
}
