import { createDatabase, readRedemptionFacts, recordAttempt } from '@bizcoin/db';
import { serialiseFacts } from '@bizcoin/domain';
import type { BenchCustomer, BenchVoucher } from '../redeem/redeem-stock';

/** The raw limit of a preview: the query that reads its facts and the call that records it, with nothing around them. */
export function rawPreviews(url: string, poolSize: number) {
  const db = createDatabase({ url, poolSize });
  return {
    async preview({ id: customerId }: BenchCustomer, { id: voucherId, hash }: BenchVoucher): Promise<boolean> {
      const { facts } = await readRedemptionFacts(db, customerId, {
        ...{ key: null, voucher: { codeHashes: [hash] } },
        guessSubjects: { ofCustomers: 'guess:customer:', address: 'guess:address:127.0.0.1' },
      });
      await recordAttempt(db, {
        ...{ kind: 'preview', outcome: 'success', customerId, voucherId, ip: '127.0.0.1', userAgent: null },
        ...{ facts: serialiseFacts(facts), durationMs: 1, slot: null },
      });
      return facts.voucher !== null;
    },
    close: db.close,
  };
}
