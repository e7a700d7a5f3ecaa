import type { OpenDatabase } from './open-database';

/** Loaded late: the seed uses the generated Prisma client, which may have to be made first. */
export async function seed({ ownerUrl, appUrl }: OpenDatabase, env: Record<string, string>): Promise<void> {
  const module = await import('../../prisma/seed/index');
  await module.seed({ ownerUrl, appUrl, env });
}
