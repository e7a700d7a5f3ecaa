import { scriptDeps } from '@bizcoin/api/use-cases';
import { seedSettings } from '@bizcoin/db';
import { seedDemoPackages } from './demo-packages';
import { seedDemoPeople } from './demo-people';
import { seedDemoPurchase } from './demo-purchase';
import { hasDemoVouchers, seedDemoVouchers } from './demo-vouchers';

export interface SeedInput {
  /** Not needed: the servers' own role may write all of this. */
  readonly ownerUrl?: string;
  readonly appUrl: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Writes the first settings and, with `DEMO=1`, the demo data (docs/demo.md), as the servers' own role and through
 * every guard. Each part leaves what is there alone, so a run that was cut short is completed by the next one.
 */
export async function seed({ appUrl, env }: SeedInput): Promise<void> {
  const deps = scriptDeps({ databaseUrl: appUrl, codePepper: env['CODE_PEPPER'], codeKey: env['CODE_KEY'] });
  try {
    await seedSettings(deps.db, {
      currency: env['CURRENCY'] || 'USD',
      rate: env['BIZCOIN_RATE'] || '1',
      timeZone: env['SHOP_TIME_ZONE'] || 'UTC',
    });
    if (env['DEMO'] !== '1' || (await hasDemoVouchers(deps))) return;
    await seedDemoPeople(deps);
    await seedDemoPackages(deps);
    await seedDemoPurchase(deps);
    await seedDemoVouchers(deps);
  } finally {
    await deps.db.close();
  }
}
