-- What deliveries, choices and links to a new password may not become, whoever writes to them.

-- ── Deliveries ─────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE notice_settings
  ADD CONSTRAINT notice_settings_channel_known CHECK (channel IN ('email', 'whatsapp')),
  ADD CONSTRAINT notice_settings_topic_known CHECK (topic IN ('money', 'answers', 'reminders', 'activity'));

ALTER TABLE notice_deliveries
  ADD CONSTRAINT notice_deliveries_channel_known CHECK (channel IN ('email', 'whatsapp')),
  ADD CONSTRAINT notice_deliveries_status_known CHECK (status IN ('waiting', 'delivered', 'rejected', 'given_up')),
  ADD CONSTRAINT notice_deliveries_resolution_dated CHECK ((status = 'waiting') = (resolved_at IS NULL)),
  ADD CONSTRAINT notice_deliveries_attempts_range CHECK (attempts BETWEEN 0 AND 12),
  -- A short code, never a sentence of somebody else's server: those like to repeat the address or the text.
  ADD CONSTRAINT notice_deliveries_error_is_code CHECK (error ~ '^[a-z0-9_]{1,60}$'),
  ADD CONSTRAINT notice_deliveries_provider_id_length CHECK (length(provider_id) BETWEEN 1 AND 300);
CREATE INDEX notice_deliveries_waiting_idx ON notice_deliveries (next_attempt_at) WHERE status = 'waiting';

CREATE FUNCTION keep_notice_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'delivery of notice %: how it ended never changes', OLD.notification_id USING ERRCODE = 'BZ100';
END $$;
CREATE TRIGGER notice_deliveries_final BEFORE UPDATE ON notice_deliveries FOR EACH ROW
  WHEN (OLD.status <> 'waiting') EXECUTE FUNCTION keep_notice_delivery();

-- ── Links to a new password ────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE password_reset_requests
  ADD CONSTRAINT password_reset_requests_email_form CHECK (length(email_canonical) <= 254 AND email_canonical = lower(email_canonical));

ALTER TABLE password_reset_tokens
  ADD CONSTRAINT password_reset_tokens_hash_length CHECK (octet_length(token_hash) = 32),
  ADD CONSTRAINT password_reset_tokens_live_briefly CHECK (expires_at <= created_at + interval '30 minutes');

CREATE FUNCTION keep_reset_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a link to a new password: used once, never prolonged' USING ERRCODE = 'BZ100';
END $$;
CREATE TRIGGER password_reset_tokens_once BEFORE UPDATE ON password_reset_tokens FOR EACH ROW
  WHEN (OLD.used_at IS NOT NULL OR (NEW.token_hash, NEW.user_id, NEW.created_at, NEW.expires_at)
    IS DISTINCT FROM (OLD.token_hash, OLD.user_id, OLD.created_at, OLD.expires_at)) EXECUTE FUNCTION keep_reset_token();

-- ── Who may do what ────────────────────────────────────────────────────────────────────────────────────────────────
-- Reports see which deliveries arrived; who asked for a new password, and by what link, is nobody's report.
GRANT SELECT ON notice_settings, notice_deliveries TO bizcoin_app, bizcoin_reader;
GRANT SELECT ON password_reset_requests, password_reset_tokens TO bizcoin_app;
GRANT INSERT ON notice_settings, notice_deliveries, password_reset_requests, password_reset_tokens TO bizcoin_app;
GRANT UPDATE (wanted, updated_at) ON notice_settings TO bizcoin_app;
GRANT UPDATE (status, attempts, next_attempt_at, error, provider_id, resolved_at) ON notice_deliveries TO bizcoin_app;
GRANT UPDATE (used_at) ON password_reset_tokens TO bizcoin_app;
GRANT DELETE ON password_reset_requests, password_reset_tokens TO bizcoin_app;
