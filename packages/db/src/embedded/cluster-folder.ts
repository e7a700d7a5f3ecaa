import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canReach, handTo } from './run-as';
import { type ServerUser, serverUser } from './server-user';

/** Where root keeps what an unprivileged server must reach when DATA_DIR lies in a closed folder. */
const SHARED_ROOT = '/var/lib/bizcoin';

export interface ClusterFolder {
  /** The PostgreSQL data directory itself; it may not exist yet, its parent does. */
  readonly data: string;
  readonly user: ServerUser;
  /** Where copies of the binaries may go: reachable by `user`, kept between runs. */
  readonly copiesIn: string;
}

/**
 * Finds or chooses the place of a cluster. Normally that is `<dataDir>/postgres`; for root with a `dataDir` in a closed
 * folder it is below /var/lib/bizcoin, and `<dataDir>/postgres.location` names it (docs/operations.md).
 */
export function clusterFolder(dataDir: string): ClusterFolder {
  mkdirSync(dataDir, { recursive: true });
  const home = realpathSync(dataDir);
  const pointer = join(home, 'postgres.location');
  const inside = join(home, 'postgres');
  if (existsSync(pointer)) return elsewhere(pointedTo(pointer, home), home);
  const user = serverUser(existsSync(inside) ? inside : null);
  if (!user.ids) return { data: inside, user, copiesIn: home };
  if (canReach(user, home)) return { data: inside, user, copiesIn: SHARED_ROOT };
  const folder = join(SHARED_ROOT, createHash('sha256').update(home).digest('hex').slice(0, 16));
  makeEnterable(SHARED_ROOT);
  makeEnterable(folder);
  writeFileSync(join(folder, 'belongs-to'), `${home}\n`);
  writeFileSync(pointer, `${folder}\n`);
  return elsewhere(folder, home);
}

function elsewhere(folder: string, home: string): ClusterFolder {
  const data = join(folder, 'postgres');
  writeFileSync(join(folder, 'belongs-to'), `${home}\n`);
  return { data, user: serverUser(existsSync(data) ? data : null), copiesIn: SHARED_ROOT };
}

/** A moved DATA_DIR takes its database along; a copied one must not share the original's. */
function pointedTo(pointer: string, home: string): string {
  const folder = readFileSync(pointer, 'utf8').trim();
  if (!existsSync(folder)) {
    throw new Error(
      `The database of ${home} should be in ${folder} (so says ${pointer}), but that folder is gone. ` +
        `Restore it, or delete ${home} to begin with an empty database.`,
    );
  }
  const owner = readFileSync(join(folder, 'belongs-to'), 'utf8').trim();
  if (owner === home || !existsSync(join(owner, 'postgres.location'))) return folder;
  throw new Error(
    `${home} is a copy of ${owner}, whose database is in ${folder}; two copies cannot share one database. ` +
      `Delete ${home} to begin with an empty database.`,
  );
}

/** Everybody may pass through, whatever the umask; the cluster inside is private by itself. */
export function makeEnterable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** Gives the server's user a fresh private folder next to the cluster, for files only it may read. */
export function privateFolder({ user, data }: ClusterFolder, name: string): string {
  const folder = join(dirname(data), name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  handTo(user, folder);
  return folder;
}
