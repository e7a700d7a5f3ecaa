import pg from 'pg';

/** Runs statements over one connection of their own and closes it. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same cluster, another database and, if given, another role. */
export function addressOf(clusterUrl: string, database: string, role?: { name: string; password: string }): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  if (role) [url.username, url.password] = [role.name, role.password];
  return url.href;
}
