import { onDatabase } from './on-database';

/** Replaces the product's one source of time by one that a test can move; only test databases have it. */
export const installMovableClock = (ownerUrl: string): Promise<unknown> =>
  onDatabase(ownerUrl, (client) =>
    client.query(`
      CREATE TABLE test_clock (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), moved_by interval NOT NULL DEFAULT '0');
      INSERT INTO test_clock DEFAULT VALUES;
      GRANT SELECT ON test_clock TO PUBLIC;
      CREATE OR REPLACE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE
        AS $$ SELECT clock_timestamp() + (SELECT moved_by FROM public.test_clock) $$;
    `),
  );

/** Moves the product's time: `'2 days'` ahead of the real one, `'-1 hour'` behind it. Each call replaces the last. */
export const setBusinessOffset = (ownerUrl: string, interval: string): Promise<unknown> =>
  onDatabase(ownerUrl, (client) => client.query('UPDATE test_clock SET moved_by = $1::interval', [interval]));

/** Puts the product's own clock back, which costs next to nothing: for measurements. */
export const useSystemClock = (ownerUrl: string): Promise<unknown> =>
  onDatabase(ownerUrl, (client) =>
    client.query(
      'CREATE OR REPLACE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$',
    ),
  );
