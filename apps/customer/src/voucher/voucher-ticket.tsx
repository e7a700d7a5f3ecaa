'use client';
import { Stamp } from '@bizcoin/ui/stamp';
import { Ticket } from '@bizcoin/ui/ticket';
import { Tooltip } from '@bizcoin/ui/tooltip';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BenefitText } from './benefit-text';
import { Expiry } from './expiry';
import { useBenefitWords } from './use-benefit-words';
import type { ShelfVoucher } from './voucher-types';

interface VoucherTicketProps {
  voucher: ShelfVoucher;
  state: 'available' | 'used' | 'expired';
  action?: ReactNode | undefined;
}

export function VoucherTicket({ voucher, state, action }: VoucherTicketProps) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const stamp = state === 'available' ? (voucher.assigned ? 'yours' : null) : state;
  return (
    <Ticket
      type={voucher.type}
      kind={
        <span className="inline-flex items-center gap-1.5">
          {t(`kind.${voucher.type}`)}
          <Tooltip what={words(voucher.benefit)}>{t(`about.${voucher.type}`)}</Tooltip>
        </span>
      }
      benefit={<BenefitText benefit={voucher.benefit} />}
      codeTail={voucher.codeTail}
      expiry={<Expiry expiresOn={voucher.expiresOn} timeZone={voucher.timeZone} />}
      stamp={stamp && <Stamp tone={stamp === 'yours' ? 'good' : 'neutral'}>{t(`stamp.${stamp}`)}</Stamp>}
      past={state !== 'available'}
      action={action}
    />
  );
}
