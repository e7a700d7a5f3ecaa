import type { Person } from '@bizcoin/auth';
import type { Language } from '@bizcoin/domain';
import type { Deps } from '../deps';
import { customerView } from './session-view';

interface ProfileChange {
  readonly name?: string | undefined;
  readonly phone?: string | null | undefined;
  /** Null is the language of the browser. */
  readonly locale?: Language | null | undefined;
  /** Null is the zone of the device. */
  readonly timeZone?: string | null | undefined;
}

/** Changes what is given and leaves the rest; answers the person as they are now (docs/accounts.md). */
export async function updateProfile(
  { db }: Pick<Deps, 'db'>,
  person: Person,
  { name, phone, locale, timeZone }: ProfileChange,
): Promise<ReturnType<typeof customerView>> {
  const changed = {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(locale !== undefined && { locale }),
    ...(timeZone !== undefined && { timeZone }),
  };
  await db.prisma.user.updateMany({ where: { id: person.id }, data: changed });
  return customerView({ ...person, ...changed });
}
