import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';

/** The operating-system user PostgreSQL runs as. Ids are absent when it is simply the current user. */
export interface ServerUser {
  readonly name: string;
  readonly ids?: { readonly uid: number; readonly gid: number };
}

const OWN_USER = 'bizcoin';

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged user: the owner of an existing cluster, else
 * `postgres`, else one made for the purpose, else `nobody` (docs/operations.md).
 */
export function serverUser(existingCluster: string | null): ServerUser {
  if (process.getuid?.() !== 0) return { name: userInfo().username };
  const owner = existingCluster && statSync(existingCluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } };
  const user = lookUp('postgres') ?? lookUp(OWN_USER) ?? createOwnUser() ?? lookUp('nobody');
  if (user) return user;
  throw new Error(
    'PostgreSQL cannot run as root and this machine offers no other user (postgres, bizcoin, nobody). ' +
      'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function lookUp(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : 0;
  });
  return uid && gid ? { name, ids: { uid, gid } } : null;
}

function createOwnUser(): ServerUser | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]);
  return lookUp(OWN_USER);
}
