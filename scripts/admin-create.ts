import { generate } from './launch/generate';
import { sayFailure } from './launch/progress';
import { withDatabase } from './launch/with-database';

const USAGE = 'pnpm admin:create <email> --name "<name>" [--level 0|1|2]';
const NOT_USABLE = 2;

// pnpm admin:create — makes somebody staff, in production mode the first administrator (docs/operations.md). What uses
// the database is loaded late: the generated Prisma client may have to be made first.
try {
  generate();
  const { readStaffRequest } = await import('./admin/read-staff-request');
  const request = readStaffRequest(process.argv.slice(2));
  if (request.ok) {
    const { createAdmin } = await import('./admin/create-admin');
    await withDatabase((database) => createAdmin(database, request.staff));
  } else {
    sayFailure([...request.faults, `Usage: ${USAGE}`].join('\n'));
    process.exitCode = NOT_USABLE;
  }
} catch (failure) {
  sayFailure(failure);
  process.exitCode = 1;
}
