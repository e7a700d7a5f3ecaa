import { accept, type Bizcoins, formatBizcoins, isZero, type Outcome, parseBizcoins, refuse } from '@bizcoin/domain';

export interface AdjustmentAmount {
  readonly direction: 'give' | 'take';
  readonly amount: Bizcoins;
  /** Its one spelling: `5.00` or `-5.00`. */
  readonly text: string;
}

/** Reads the one amount in which a sign has a meaning (docs/bizcoins.md): neither zero nor `-0`, at most 2 places. */
export function readAdjustmentAmount(written: string): Outcome<AdjustmentAmount> {
  const taking = written.startsWith('-');
  const amount = parseBizcoins(taking ? written.slice(1) : written);
  if (amount === null || isZero(amount)) {
    return refuse({ code: 'invalid_input', issues: [{ path: 'amount', code: 'malformed', expected: '5.00, -5.00' }] });
  }
  const plain = formatBizcoins(amount);
  return accept({ direction: taking ? 'take' : 'give', amount, text: taking ? `-${plain}` : plain });
}
