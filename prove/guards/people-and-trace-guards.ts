import { columnRule, constraint, type Guard, trigger, uniqueIndex } from './guard';

/** People, sessions and the audit log. */
export const peopleAndTraceGuards: readonly Guard[] = [
  uniqueIndex(
    'users_email_canonical_key',
    'a mailbox has one account',
    "INSERT INTO users (id, name, email, email_canonical, password_hash) SELECT gen_random_uuid(), 'x', 'x', email_canonical, 'x' FROM users WHERE id = '{customer}'",
  ),
  columnRule(
    'users.email_canonical',
    'canonical_email',
    'canonical_email_form',
    'an address is stored in its canonical form',
    "INSERT INTO users (id, name, email, email_canonical, password_hash) VALUES (gen_random_uuid(), 'x', 'x', 'Me+tag@example.test', 'x')",
  ),
  constraint(
    'staff_members',
    'staff_members_level_range',
    'there are three levels of staff',
    'UPDATE staff_members SET level = 3',
  ),
  constraint(
    'sessions',
    'sessions_id_hash_length',
    'a session is stored as a whole hash',
    "INSERT INTO sessions (id_hash, user_id, audience, expires_at) VALUES ('plain', '{customer}', 'customer', now())",
  ),
  constraint(
    'sessions',
    'sessions_audience_known',
    'a session serves one app',
    "INSERT INTO sessions (id_hash, user_id, audience, expires_at) VALUES (sha256('x'), '{customer}', 'both', now())",
  ),
  constraint(
    'sessions',
    'sessions_admin_ends',
    'an admin session ends however busy it is',
    "INSERT INTO sessions (id_hash, user_id, audience, expires_at) VALUES (sha256('x'), '{staff}', 'admin', now())",
  ),
  constraint(
    'packages',
    'packages_amounts',
    'a package has messages, days and a price',
    "UPDATE packages SET price = -1 WHERE id = '{package}'",
  ),
  constraint(
    'packages',
    'packages_name_length',
    'a package has a name, and one short enough for every index it is repeated in',
    "UPDATE packages SET name = repeat('x', 201) WHERE id = '{package}'",
  ),
  constraint(
    'secret_fingerprints',
    'secret_fingerprints_form',
    'a secret is remembered by a whole hash',
    "INSERT INTO secret_fingerprints (kind, version, fingerprint) VALUES ('pepper', 9, 'short')",
  ),
  columnRule(
    'users.biz_points',
    'biz_points',
    'biz_points_not_negative',
    'the mirrored balance is never negative',
    "UPDATE users SET biz_points = -1 WHERE id = '{customer}'",
  ),
  trigger('audit_log', 'audit_log_keep', 'the audit log is never rewritten', "UPDATE audit_log SET action = 'nothing'"),
  trigger('audit_log', 'audit_log_never_truncated', 'the audit log is never emptied', 'TRUNCATE audit_log'),
  constraint(
    'audit_log',
    'audit_log_action',
    'an audit row names its action',
    "INSERT INTO audit_log (id, action, subject_kind, subject_id) VALUES (gen_random_uuid(), '', 'x', 'x')",
  ),
];
