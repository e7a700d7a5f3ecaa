import type { VoucherType } from '@bizcoin/domain';
import { MessageSquareText, Package, Percent } from 'lucide-react';
import { BizcoinGlyph } from './bizcoin-glyph';
import { classNames } from './class-names';

interface VoucherIconProps {
  type: VoucherType;
  className?: string | undefined;
}

export function VoucherIcon({ type, className }: VoucherIconProps) {
  if (type === 'credit') return <BizcoinGlyph className={classNames('size-5', className)} />;
  const Icon = {
    message: MessageSquareText,
    package: Package,
    percentage: Percent,
  }[type];
  return <Icon aria-hidden className={classNames('size-5', className)} />;
}
