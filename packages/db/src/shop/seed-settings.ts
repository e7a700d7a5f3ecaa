import type { Database } from '../database';
import type { Shop } from './read-shop';

// In force from the beginning, so that nothing ever happened in a shop without them.
const SEED_SETTINGS = `
  INSERT INTO settings (name, value, effective_from)
  SELECT name, value, '1970-01-01Z' FROM unnest($1::text[], $2::text[]) AS seeded(name, value)
  WHERE NOT EXISTS (SELECT 1 FROM settings s WHERE s.name = seeded.name)
  ON CONFLICT DO NOTHING`;

/** At the first boot the environment says what the shop is; from then on the settings rule (docs/operations.md). */
export async function seedSettings({ sql }: Pick<Database, 'sql'>, { currency, rate, timeZone }: Shop): Promise<void> {
  await sql('seed_settings', SEED_SETTINGS, [
    ['currency', 'rate', 'time_zone'],
    [currency, rate, timeZone],
  ]);
}
