import { ADMISSION } from './admission';
import type { Audience, DealerName, Person, StaffLevel } from './session';

export interface SessionRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly locale: string | null;
  readonly time_zone: string | null;
  readonly dealer_id: string | null;
  readonly dealer_name: string | null;
  readonly customer_since: Date | null;
  readonly suspended_at: Date | null;
  readonly created_at: Date;
  readonly level: StaffLevel | null;
  readonly firm_id: string | null;
  readonly firm_name: string | null;
  readonly remaining_seconds: number;
  readonly unseen_seconds: number;
  /** Only of a statement that asks something besides. */
  readonly besides?: unknown;
}

export interface SessionStatement {
  readonly name: string;
  readonly text: string;
}

/** The parameters of the statement itself: the hash and the audience. */
export const SESSION_PARAMETERS = 2;

const ROLE_COLUMNS: Readonly<Record<Audience, string>> = {
  customer: 'NULL::smallint AS level, NULL::uuid AS firm_id, NULL AS firm_name',
  admin: 'staff.level, firm.id AS firm_id, firm.name AS firm_name',
};
const FIRM: Readonly<Record<Audience, string>> = {
  customer: '',
  admin: 'LEFT JOIN dealers firm ON firm.id = member.dealer_id',
};

const statement = (audience: Audience, besides: string) => `
  SELECT u.id, u.name, u.email, u.phone, u.locale, u.time_zone, u.customer_since, u.suspended_at, u.created_at,
    home.id AS dealer_id, home.name AS dealer_name, ${ROLE_COLUMNS[audience]},
    extract(epoch FROM s.expires_at - clock.now)::float8 AS remaining_seconds,
    extract(epoch FROM clock.now - s.last_seen_at)::float8 AS unseen_seconds${besides}
  FROM sessions s
  CROSS JOIN (SELECT business_now() AS now) AS clock
  JOIN users u ON u.id = s.user_id
  LEFT JOIN dealers home ON home.id = u.dealer_id
  ${ADMISSION[audience].roles}
  ${FIRM[audience]}
  WHERE s.id_hash = $1 AND s.audience = $2 AND s.expires_at > clock.now
    AND (s.absolute_expires_at IS NULL OR s.absolute_expires_at > clock.now)
    AND ${ADMISSION[audience].admitted}`;

/**
 * The session behind a hash, its person and everything authorisation asks, in one statement: it runs before every
 * request. The database's clock judges the time, so all processes agree when a session ends.
 */
export const sessionStatement: Readonly<Record<Audience, SessionStatement>> = {
  customer: { name: 'customer_session', text: statement('customer', '') },
  admin: { name: 'admin_session', text: statement('admin', '') },
};

/**
 * The same of a customer, and in the same round trip the answer to an expression over `u`, their row of `users`. Its own
 * parameters begin after `SESSION_PARAMETERS`. Without a session it is not asked.
 */
export const customerSessionBesides = (name: string, expression: string): SessionStatement => ({
  name: `customer_session_and_${name}`,
  text: statement('customer', `, ${expression} AS besides`),
});

export const personOf = (row: SessionRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  locale: row.locale,
  timeZone: row.time_zone,
  dealer: dealerOf(row.dealer_id, row.dealer_name),
  customerSince: row.customer_since,
  suspendedAt: row.suspended_at,
  createdAt: row.created_at,
});

export const dealerOf = (id: string | null, name: string | null): DealerName | null =>
  id === null || name === null ? null : { id, name };
