'use client';
import { Ticket } from '@bizcoin/ui/ticket';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { api } from '../../api/api';
import { isTimeZone } from '../fields/is-time-zone';
import { useBenefitWords } from '../use-benefit-words';
import type { VoucherFields } from './voucher-fields';

const DECIMAL = /^\d+(\.\d+)?$/;

/** The ticket the customer will hold, as far as it is typed. */
export function TicketPreview() {
  const t = useTranslations('form');
  const type = useTranslations('type');
  const words = useBenefitWords();
  const formats = useFormats();
  const packages = api.package.list.useQuery(undefined, { enabled: false });
  const { control, getValues } = useFormContext<VoucherFields>();
  useWatch({ control });
  const fields = getValues();
  const chosen = packages.data?.find(({ id }) => id === fields.packageId) ?? null;
  const isKnown = fields.type === 'package' ? chosen !== null : DECIMAL.test(fields.value);
  return (
    <Ticket
      type={fields.type}
      kind={type(fields.type)}
      benefit={isKnown ? words.ofVoucher({ type: fields.type, value: fields.value, package: chosen }) : t('notYet')}
      expiry={
        fields.expiresOn && isTimeZone(fields.timeZone)
          ? t('until', { date: formats.civilDateInZone(fields.expiresOn, fields.timeZone) })
          : t('withoutEnd')
      }
    />
  );
}
