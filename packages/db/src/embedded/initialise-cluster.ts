import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClusterFolder, privateFolder } from './cluster-folder';
import { handTo, runAs } from './run-as';

interface Initialise {
  readonly binaries: string;
  readonly superuserPassword: string;
  readonly throwaway: boolean;
  readonly log: (line: string) => void;
}

/** Makes the cluster if there is none. It is built beside its place and renamed, so a crash leaves no half cluster. */
export function initialiseCluster(
  cluster: ClusterFolder,
  { binaries, superuserPassword, throwaway, log }: Initialise,
): void {
  if (existsSync(join(cluster.data, 'PG_VERSION'))) return;
  log('creating the database cluster');
  const work = privateFolder(cluster, 'postgres.new');
  const [data, passwordFile] = [join(work, 'data'), join(work, 'password')];
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  handTo(cluster.user, passwordFile);
  // Built-in C.UTF-8 sorts and folds the same on every machine; a system locale changes with its C library.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const durability = throwaway ? ['--no-sync'] : ['--data-checksums'];
  const made = runAs(cluster.user, join(binaries, 'bin', 'initdb'), [
    `--pgdata=${data}`,
    ...access,
    ...locale,
    ...durability,
  ]);
  if (made.status !== 0) throw new Error(`initdb failed (as ${cluster.user.name}, in ${data}):\n${made.output}`);
  renameSync(data, cluster.data);
  rmSync(work, { recursive: true, force: true });
}
