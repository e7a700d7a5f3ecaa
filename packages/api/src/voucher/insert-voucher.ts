import { randomBytes } from 'node:crypto';
import { newId, type Transaction } from '@bizcoin/db';
import { CODE_BYTES, codeTail, generateCode, isSharded, parseCode, shardCaps, writeVanityCode } from '@bizcoin/domain';
import type { CodeVault, SealableCode } from './code-vault';
import type { NewVoucher } from './new-voucher';

const GENERATED_TRIES_MAX = 3;

/** Writes a voucher with its counters and answers its id; null when its vanity code belongs to another one. */
export async function insertVoucher(
  tx: Transaction,
  vault: CodeVault,
  voucher: NewVoucher,
  createdBy: string,
): Promise<string | null> {
  if (voucher.code !== null) return insertUnder(tx, vault, voucher, createdBy, vanityCode(voucher.code));
  // Sixty random bits hardly ever meet; three times in a row they are not random.
  for (let attempt = 1; attempt <= GENERATED_TRIES_MAX; attempt++) {
    const code = generateCode({ bytes: randomBytes(CODE_BYTES), prefix: voucher.prefix ?? '' });
    const id = await insertUnder(tx, vault, voucher, createdBy, code);
    if (id !== null) return id;
  }
  throw new Error('The random source repeats itself: three generated codes are taken.');
}

async function insertUnder(
  tx: Transaction,
  vault: CodeVault,
  voucher: NewVoucher,
  createdBy: string,
  code: SealableCode,
): Promise<string | null> {
  const id = newId();
  const sealed = vault.seal(code, id);
  const hashes = vault.hashes(code.normalised);
  await takeTurns(tx, hashes);
  const stored = { codeHash: { in: hashes.map((hash) => new Uint8Array(hash)) } };
  if ((await tx.voucher.count({ where: stored })) > 0) return null;
  const { type, value, packageId, usageLimit, perCustomerLimit, listed, startsAt, expiresOn, expiresAt, timeZone } =
    voucher;
  const {
    dealerId,
    fundedByDealerId,
    holderId,
    minPurchase,
    maxDiscount,
    currency,
    discountValidDays,
    grantValidDays,
    notes,
  } = voucher;
  const sharded = isSharded(usageLimit);
  const { count } = await tx.voucher.createMany({
    data: {
      id,
      codeHash: new Uint8Array(sealed.hash),
      codePepperVersion: sealed.pepperVersion,
      codeEncrypted: new Uint8Array(sealed.encrypted),
      codeKeyVersion: sealed.keyVersion,
      codeTail: codeTail(code.printed.replaceAll('-', '')),
      vanity: voucher.code !== null,
      ...{ type, value, packageId, usageLimit, sharded, perCustomerLimit, listed, startsAt, timeZone, expiresAt },
      expiresOn: expiresOn === null ? null : new Date(`${expiresOn}T00:00:00Z`),
      ...{
        dealerId,
        fundedByDealerId,
        holderId,
        minPurchase,
        maxDiscount,
        currency,
        discountValidDays,
        grantValidDays,
        notes,
      },
      createdBy,
    },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  if (sharded) {
    const caps = shardCaps(usageLimit);
    await tx.voucherCounter.createMany({ data: caps.map((cap, shard) => ({ voucherId: id, shard, cap })) });
  }
  return id;
}

/**
 * A code may be stored under any live pepper, which no unique index sees: creations of one code take turns, also where
 * two servers disagree on which pepper is the current one.
 */
async function takeTurns(tx: Transaction, hashes: readonly Buffer[]): Promise<void> {
  for (const hash of [...hashes].sort(Buffer.compare)) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${hash.readBigInt64BE(0)}::bigint)`;
  }
}

function vanityCode(code: string): SealableCode {
  const parsed = parseCode(code);
  if (parsed === null) throw new Error('A code was accepted that is none.');
  return { normalised: parsed.normalised, printed: writeVanityCode(code) };
}
