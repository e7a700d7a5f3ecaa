'use client';
import { Field } from '@bizcoin/ui/field';
import { Select } from '@bizcoin/ui/select';
import { useTranslations } from 'next-intl';
import { useDiscountWords } from '../voucher/use-discount-words';
import type { SavedDiscount } from '../voucher/voucher-types';
import { DiscountPill } from './discount-pill';

interface DiscountLineProps {
  discounts: readonly SavedDiscount[];
  applied: SavedDiscount | null;
  disabled: boolean;
  onChoose: (discountId: string | null) => void;
}

/** One discount counts per order: the one in the pill, another of the saved ones, or none. */
export function DiscountLine({ discounts, applied, disabled, onChoose }: DiscountLineProps) {
  const t = useTranslations('checkout');
  const words = useDiscountWords();
  const others = discounts.filter(({ id }) => id !== applied?.id);
  if (discounts.length === 0) return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {applied && <DiscountPill discount={applied} disabled={disabled} onRemove={() => onChoose(null)} />}
      {others.length > 0 && (
        <Field label={t('discount')} labelHidden={applied !== null} className="min-w-48 grow">
          <Select
            items={others.map((discount) => ({ value: discount.id, label: words.described(discount) }))}
            value={null}
            onValueChange={onChoose}
            placeholder={t(applied ? 'otherDiscount' : 'chooseDiscount')}
            disabled={disabled}
          />
        </Field>
      )}
    </div>
  );
}
