import type { Database } from '@bizcoin/db';
import { Unusable } from './unusable';

const RIGHTS = `
  SELECT current_user AS role,
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
    OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND (has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(c.oid, 'INSERT, UPDATE')))
    OR EXISTS (SELECT 1 FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND has_function_privilege(p.oid, 'EXECUTE')) AS may_write`;

/** Whoever examines the books must not be able to change them. Throws {@link Unusable} for any other role. */
export async function requireReader({ sql }: Pick<Database, 'sql'>): Promise<void> {
  const [rights] = await sql<{ role: string; may_write: boolean }>('billing_rights', RIGHTS, []);
  if (rights === undefined || rights.may_write)
    throw new Unusable(
      `DATABASE_URL: the role ${rights?.role ?? 'of this address'} may change the books; the scripts sign in as bizcoin_reader.`,
    );
}
