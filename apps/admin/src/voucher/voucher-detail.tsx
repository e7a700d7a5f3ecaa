'use client';
import { CodeTail } from '@bizcoin/ui/ticket';
import { VoucherIcon } from '@bizcoin/ui/voucher-icon';
import { useTranslations } from 'next-intl';
import { DetailState } from '../address/detail-state';
import { api } from '../api/api';
import { RedemptionSection } from '../redemption/redemption-section';
import { BackLink } from '../shell/back-link';
import { StateStamp } from './state-stamp';
import { useBenefitWords } from './use-benefit-words';
import type { Voucher } from './voucher';
import { VoucherActions } from './voucher-actions';
import { VoucherFacts } from './voucher-facts';

export function VoucherDetail({ voucherId }: { voucherId: string }) {
  const t = useTranslations('voucher');
  const query = api.voucher.get.useQuery({ voucherId });
  return (
    <>
      <BackLink href="/vouchers">{t('back')}</BackLink>
      {query.data ? <VoucherPage voucher={query.data} /> : <DetailState query={query} />}
    </>
  );
}

function VoucherPage({ voucher }: { voucher: Voucher }) {
  const words = useBenefitWords();
  const type = useTranslations('type');
  return (
    <>
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="flex items-start gap-4">
          <span className="mt-1 flex size-11 shrink-0 items-center justify-center rounded-card bg-sunken">
            <VoucherIcon type={voucher.type} className="size-6" />
          </span>
          <div>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <h1 className="text-30 font-semibold tracking-tight">{words.ofVoucher(voucher)}</h1>
              <StateStamp state={voucher.state} />
            </div>
            <p className="mt-1 flex flex-wrap gap-x-3 text-ink-soft">
              {type(voucher.type)} <CodeTail tail={voucher.codeTail} />
            </p>
          </div>
        </div>
        <VoucherActions voucher={voucher} />
      </div>
      <VoucherFacts voucher={voucher} />
      <div className="mt-8">
        <RedemptionSection voucherId={voucher.id} />
      </div>
    </>
  );
}
