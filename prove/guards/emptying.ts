/**
 * Empties a table. A TRUNCATE cascades: the guards of the tables behind it step aside, so that only its own can refuse.
 */
export const emptying = (table: string) => `
  DO $$ DECLARE other text; BEGIN
    FOR other IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '${table}' LOOP
      EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', other);
    END LOOP;
  END $$;
  TRUNCATE ${table} CASCADE`;
