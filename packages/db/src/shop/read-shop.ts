import type { Database } from '../database';

/** What the whole shop shares. The rate is the price of one bizcoin in units of the currency. */
export interface Shop {
  readonly currency: string;
  readonly rate: string;
  readonly timeZone: string;
}

const READ_SHOP = `
  SELECT DISTINCT ON (name) name, value FROM settings
  WHERE effective_from <= business_now() ORDER BY name, effective_from DESC`;

/** The settings in force now. Throws when a database was never seeded with them. */
export async function readShop({ sql }: Pick<Database, 'sql'>): Promise<Shop> {
  const rows = await sql<{ name: string; value: string }>('read_shop', READ_SHOP, []);
  const setting = (name: string) => {
    const row = rows.find((one) => one.name === name);
    if (row === undefined)
      throw new Error(`The setting ${name} is missing: run the migrations and the first boot again.`);
    return row.value;
  };
  return { currency: setting('currency'), rate: setting('rate'), timeZone: setting('time_zone') };
}
