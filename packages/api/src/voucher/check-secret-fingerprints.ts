import type { Database } from '@bizcoin/db';
import type { CodeVault } from './code-vault';

/**
 * Compares this server's peppers and keys with those the database has seen: another secret under a known version, or
 * a missing version that vouchers still use, would make codes unfindable. Answers the faults; without any it remembers
 * new versions, so a refused boot does not take a version away from the secret that was meant for it.
 */
export async function checkSecretFingerprints(db: Pick<Database, 'prisma'>, vault: CodeVault): Promise<string[]> {
  const faults = await faultsOf(db, vault);
  if (faults.length > 0) return faults;
  await db.prisma.secretFingerprint.createMany({
    data: vault.fingerprints.map((own) => ({ ...own, fingerprint: new Uint8Array(own.fingerprint) })),
    skipDuplicates: true,
  });
  // Another server may have been first with other secrets.
  return faultsOf(db, vault);
}

async function faultsOf({ prisma }: Pick<Database, 'prisma'>, vault: CodeVault): Promise<string[]> {
  const known = await prisma.secretFingerprint.findMany();
  const own = (kind: string, version: number) =>
    vault.fingerprints.find((print) => print.kind === kind && print.version === version);
  const faults: string[] = [];
  for (const { kind, version, fingerprint } of known) {
    const name = kind === 'pepper' ? 'CODE_PEPPER' : 'CODE_KEY';
    const ours = own(kind, version);
    if (ours === undefined) {
      const column = kind === 'pepper' ? { codePepperVersion: version } : { codeKeyVersion: version };
      const user = await prisma.voucher.findFirst({ where: column, select: { id: true } });
      if (user !== null)
        faults.push(`${name} lacks v${version}, which stored vouchers still use: add it after the current one.`);
    } else if (!ours.fingerprint.equals(fingerprint)) {
      faults.push(
        `${name} v${version} is another secret than the one this database was used with: give new secrets a new version.`,
      );
    }
  }
  return faults;
}
