import { defineConfig } from 'prisma/config';

// `pnpm db:migrate` needs none of this; it is for those who prefer Prisma's own command line (`prisma migrate deploy`).
const url = process.env['DATABASE_URL'];

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url ? { datasource: { url } } : {}),
});
