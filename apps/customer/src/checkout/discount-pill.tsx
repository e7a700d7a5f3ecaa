'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDiscountWords } from '../voucher/use-discount-words';
import type { SavedDiscount } from '../voucher/voucher-types';

interface DiscountPillProps {
  discount: SavedDiscount;
  disabled: boolean;
  onRemove: () => void;
}

/** The discount that counts now, with the way to do without it. */
export function DiscountPill({ discount, disabled, onRemove }: DiscountPillProps) {
  const t = useTranslations('checkout');
  const { name } = useDiscountWords();
  return (
    <span className="inline-flex min-h-9 items-center gap-1 rounded-full bg-jade-soft ps-3 pe-1 text-15 font-semibold text-jade">
      {name(discount)}
      <button
        type="button"
        aria-label={t('removeDiscount', { discount: name(discount) })}
        disabled={disabled}
        onClick={onRemove}
        className="relative inline-flex size-7 items-center justify-center rounded-full before:absolute before:-inset-2 before:content-[''] hover:bg-jade hover:text-on-jade disabled:opacity-55"
      >
        <X aria-hidden className="size-4" />
      </button>
    </span>
  );
}
