import { parseMessages } from '../../messages/parse-messages';
import { isZero } from '../../money/amount';
import { formatBizcoins, parseBizcoins } from '../../money/bizcoins';
import { parsePercent } from '../../money/parse-percent';
import type { VoucherType } from '../voucher-type';

/** The one spelling of a value by type (`500`, `25.00`, `20`); `null` if it has no meaning there. */
export function canonicalValue(type: VoucherType, value: string): string | null {
  switch (type) {
    case 'message':
      return parseMessages(value)?.toString() ?? null;
    case 'credit': {
      const amount = parseBizcoins(value);
      return amount === null || isZero(amount) ? null : formatBizcoins(amount);
    }
    case 'percentage':
      return parsePercent(value);
    case 'package':
      return null;
  }
}
