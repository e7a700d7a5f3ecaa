'use client';
import { Button } from '@bizcoin/ui/button';
import { ScanLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CodeScanner } from './code-scanner';

interface ScanButtonProps {
  onPress: () => void;
  disabled: boolean;
}

export function ScanButton({ onPress, disabled }: ScanButtonProps) {
  const t = useTranslations('scan');
  return (
    <Button
      variant="quiet"
      aria-haspopup="dialog"
      disabled={disabled}
      onPointerEnter={CodeScanner.fetchAhead}
      onFocus={CodeScanner.fetchAhead}
      onClick={onPress}
      className="-me-3 -my-2 px-3"
    >
      <ScanLine aria-hidden className="size-5" />
      {t('open')}
    </Button>
  );
}
