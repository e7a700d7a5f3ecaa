'use client';
import { Button } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import type { PackageOnSale } from '../checkout/checkout-types';

interface BuyButtonProps {
  offer: PackageOnSale;
  disabled: boolean;
  onBuy: (opener: HTMLElement) => void;
  className?: string | undefined;
}

export function BuyButton({ offer, disabled, onBuy, className }: BuyButtonProps) {
  const t = useTranslations('package');
  return (
    <Button
      className={className}
      aria-label={t('buyNamed', { name: offer.name })}
      disabled={disabled}
      onClick={(event) => onBuy(event.currentTarget)}
    >
      {t('buy')}
    </Button>
  );
}
