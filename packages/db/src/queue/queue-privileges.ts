/**
 * What the servers' role may do with the queue: add, take, change and finish jobs. It owns nothing there, so it can
 * neither change the tables nor pretend that one of the queue's migrations was applied.
 *
 * The tables have row level security without any policy, which hides every row from everybody but their owner. One policy
 * per table opens them to this role alone; the functions run as their caller and need no more. A policy is made only where
 * it is missing: making one takes a lock that running workers would wait for.
 */
export const QUEUE_PRIVILEGES = `
  DO $$
  DECLARE
    queue_table name;
  BEGIN
    GRANT USAGE ON SCHEMA graphile_worker TO bizcoin_app;
    GRANT SELECT ON graphile_worker.migrations TO bizcoin_app;
    FOR queue_table IN
      SELECT c.relname FROM pg_class c
      WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
    LOOP
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON graphile_worker.%I TO bizcoin_app', queue_table);
      IF NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = 'graphile_worker' AND p.tablename = queue_table AND p.policyname = 'servers') THEN
        EXECUTE format('CREATE POLICY servers ON graphile_worker.%I TO bizcoin_app USING (true) WITH CHECK (true)', queue_table);
      END IF;
    END LOOP;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO bizcoin_app;
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker FROM PUBLIC;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO bizcoin_app;
  END $$`;
