import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { makeEnterable } from './cluster-folder';
import { type PostgresPackage, postgresPackage } from './postgres-package';
import { canReach } from './run-as';
import type { ServerUser } from './server-user';

/**
 * Answers a folder with working PostgreSQL binaries that `user` may enter: the installed package itself, or a copy
 * under `copiesIn` when the package lies in a closed home folder or cannot be completed where it is.
 */
export function reachableBinaries(user: ServerUser, copiesIn: string, log: (line: string) => void): string {
  const installed = postgresPackage();
  if (canReach(user, join(installed.folder, 'bin')) && completeLinks(installed)) return installed.folder;
  const copy = join(copiesIn, `postgresql-${installed.version}-${fingerprint(installed)}`);
  if (!existsSync(copy)) copyOnce(installed, copy, log);
  return copy;
}

/** The package's install script makes these links; it may have been blocked, or the folder may be read-only. */
function completeLinks({ folder, links }: PostgresPackage): boolean {
  try {
    for (const { source, target } of links) {
      const link = join(dirname(folder), target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(target), source), link);
    }
    return true;
  } catch {
    return links.every(({ target }) => existsSync(join(dirname(folder), target)));
  }
}

function copyOnce(installed: PostgresPackage, copy: string, log: (line: string) => void): void {
  log(`copying the PostgreSQL binaries to ${copy}`);
  if (!existsSync(dirname(copy))) makeEnterable(dirname(copy));
  const partial = join(`${copy}.${process.pid}`, 'native');
  cpSync(installed.folder, partial, { recursive: true, verbatimSymlinks: true });
  completeLinks({ ...installed, folder: partial });
  // Under a strict umask the installed files themselves are closed to everybody else.
  spawnSync('chmod', ['-R', 'a+rX', partial]);
  try {
    renameSync(partial, copy);
  } catch (cause) {
    // Another process may have finished the same copy meanwhile: the name says that the content is equal.
    if (!existsSync(copy)) throw new Error(`The PostgreSQL binaries could not be copied to ${copy}.`, { cause });
  } finally {
    rmSync(dirname(partial), { recursive: true, force: true });
  }
}

function fingerprint({ folder }: PostgresPackage): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const entry = statSync(join(folder, name), { throwIfNoEntry: false });
    if (entry?.isFile()) hash.update(`${name}:${entry.size}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}
