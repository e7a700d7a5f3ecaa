import { constraint, type Guard, privilege, trigger } from './guard';

const delivery = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    notification_id: "'{notice}'",
    channel: "'whatsapp'",
    user_id: "'{buyer}'",
    ...columns,
  };
  return `INSERT INTO notice_deliveries (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

const token = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    token_hash: "sha256('another')",
    user_id: "'{buyer}'",
    created_at: 'now()',
    expires_at: "now() + interval '30 minutes'",
    ...columns,
  };
  return `INSERT INTO password_reset_tokens (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

const setting = (channel: string, topic: string) =>
  `INSERT INTO notice_settings (user_id, channel, topic, wanted) VALUES ('{buyer}', '${channel}', '${topic}', true)`;

/** Deliveries of notices, what customers chose, and links to a new password. */
export const messagingGuards: readonly Guard[] = [
  constraint(
    'notice_settings',
    'notice_settings_channel_known',
    'a choice is about a known channel',
    setting('pigeon', 'money'),
  ),
  constraint(
    'notice_settings',
    'notice_settings_topic_known',
    'nobody can choose not to hear of their own safety',
    setting('email', 'security'),
  ),
  constraint(
    'notice_deliveries',
    'notice_deliveries_pkey',
    'a notice is delivered once through each channel',
    delivery({ channel: "'email'" }),
  ),
  constraint(
    'notice_deliveries',
    'notice_deliveries_channel_known',
    'a delivery goes through a known channel',
    delivery({ channel: "'pigeon'" }),
  ),
  constraint(
    'notice_deliveries',
    'notice_deliveries_status_known',
    'a delivery waits or has ended in a known way',
    delivery({ status: "'lost'", resolved_at: 'now()' }),
  ),
  constraint(
    'notice_deliveries',
    'notice_deliveries_resolution_dated',
    'an ended delivery says when',
    delivery({ status: "'delivered'" }),
  ),
  constraint(
    'notice_deliveries',
    'notice_deliveries_attempts_range',
    'a delivery is not tried for ever',
    delivery({ attempts: '13' }),
  ),
  constraint(
    'notice_deliveries',
    'notice_deliveries_error_is_code',
    'the log of deliveries holds no address',
    delivery({ error: "'no mailbox ana@demo.test'" }),
  ),
  constraint(
    'notice_deliveries',
    'notice_deliveries_provider_id_length',
    'a provider cannot fill the table',
    delivery({ provider_id: "repeat('x', 301)" }),
  ),
  trigger(
    'notice_deliveries',
    'notice_deliveries_final',
    'how a delivery ended never changes',
    "UPDATE notice_deliveries SET status = 'waiting', resolved_at = NULL WHERE notification_id = '{notice}'",
  ),
  privilege(
    'notice_deliveries',
    'DELETE',
    'servers forget no delivery',
    "DELETE FROM notice_deliveries WHERE notification_id = '{notice}'",
  ),
  constraint(
    'password_reset_requests',
    'password_reset_requests_email_form',
    'a request for a new password names a canonical address',
    "INSERT INTO password_reset_requests (id, email_canonical) VALUES (gen_random_uuid(), 'Ana@demo.test')",
  ),
  constraint(
    'password_reset_tokens',
    'password_reset_tokens_hash_length',
    'a link to a new password is stored as a whole hash',
    token({ token_hash: "'plain'" }),
  ),
  constraint(
    'password_reset_tokens',
    'password_reset_tokens_live_briefly',
    'a link to a new password lives for half an hour',
    token({ expires_at: "now() + interval '31 minutes'" }),
  ),
  trigger(
    'password_reset_tokens',
    'password_reset_tokens_once',
    'a link to a new password works once',
    "UPDATE password_reset_tokens SET used_at = NULL WHERE user_id = '{buyer}'",
  ),
];
