import { addStaff, type NewStaff, type StaffAddition, scriptDeps } from '@bizcoin/api/use-cases';
import type { Database } from '@bizcoin/db';
import { say } from '../launch/progress';
import type { DatabaseAtHand } from '../launch/with-database';

const levelName = { 0: 'viewer', 1: 'support', 2: 'full access' } as const;

/** Makes somebody staff and says what happened. Throws, in words for the operator, when nothing was changed. */
export async function createAdmin(
  { ownerUrl, environment, secrets }: Pick<DatabaseAtHand, 'ownerUrl' | 'environment' | 'secrets'>,
  staff: NewStaff,
): Promise<void> {
  const deps = scriptDeps({
    databaseUrl: ownerUrl,
    codePepper: environment.codePepper ?? secrets.codePepper,
    codeKey: environment.codeKey ?? secrets.codeKey,
  });
  try {
    await requireTables(deps.db);
    const outcome = await addStaff(deps, { ...staff, actor: null });
    if (!outcome.ok) throw new Error(`Nothing was changed (${outcome.refusal.code}). Try again.`);
    for (const line of wordsFor(outcome.value, staff)) say(line);
  } finally {
    await deps.db.close();
  }
}

async function requireTables({ sql }: Database): Promise<void> {
  const [found] = await sql<{ found: boolean }>(
    'staff_table',
    "SELECT to_regclass('staff_members') IS NOT NULL AS found",
    [],
  );
  if (!found?.found) throw new Error('The database has no tables yet: run pnpm db:migrate, or pnpm start, first.');
}

function wordsFor(addition: StaffAddition, { email, level }: NewStaff): string[] {
  const given = `level ${level} (${levelName[level]})`;
  switch (addition.status) {
    case 'made':
      return [
        `✓ ${email} is staff with ${given}.`,
        `  Password, shown this once and kept nowhere: ${addition.password}`,
      ];
    case 'added':
      return [
        `✓ ${email} had an account and is now staff with ${given}.`,
        '  Its name and password stay what they were.',
      ];
    case 'already_staff':
      throw new Error(
        `${email} already is staff, with level ${addition.level} (${levelName[addition.level]}). Nothing was changed.`,
      );
    case 'suspended':
      throw new Error(`${email} belongs to a suspended account, which cannot become staff. Nothing was changed.`);
  }
}
