import type { Transaction } from '@bizcoin/db';
import type { Deps } from '../deps';

/** The printed code of a voucher, which only a server with the keys can read. Throws if the voucher is unknown. */
export async function openCode({ vault }: Pick<Deps, 'vault'>, tx: Transaction, voucherId: string): Promise<string> {
  const { codeEncrypted, codeKeyVersion } = await tx.voucher.findUniqueOrThrow({
    where: { id: voucherId },
    select: { codeEncrypted: true, codeKeyVersion: true },
  });
  return vault.open({ encrypted: Buffer.from(codeEncrypted), keyVersion: codeKeyVersion }, voucherId);
}
