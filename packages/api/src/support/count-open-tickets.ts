import type { Deps } from '../deps';

const COUNT = `SELECT count(*)::integer AS open FROM support_tickets WHERE status = 'open'`;

/** How many tickets wait for the staff: the number beside their page on every screen. */
export async function countOpenTickets({ db }: Pick<Deps, 'db'>): Promise<{ readonly open: number }> {
  const [counted] = await db.sql<{ open: number }>('count_open_tickets', COUNT, []);
  return { open: counted?.open ?? 0 };
}
