import { migrate } from './launch/open-database';
import { withDatabase } from './launch/with-database';

// pnpm db:migrate — applies what is not yet applied, to the embedded PostgreSQL or to DATABASE_URL.
await withDatabase(async ({ ownerUrl, secrets }) => void (await migrate(ownerUrl, secrets)));
