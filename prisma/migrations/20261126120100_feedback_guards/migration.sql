-- What a rating is and for how long it may change, whoever writes to it.

ALTER TABLE ratings
  ADD CONSTRAINT ratings_score_range CHECK (score BETWEEN 1 AND 5),
  ADD CONSTRAINT ratings_of_one_thing CHECK (num_nonnulls(redemption_id, order_id) = 1),
  ADD CONSTRAINT ratings_comment_length CHECK (length(comment) BETWEEN 1 AND 1000);

CREATE FUNCTION keep_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rating %: it changes for a day, and never what it is about', OLD.id USING ERRCODE = 'BZ100';
END $$;
CREATE TRIGGER ratings_keep BEFORE UPDATE ON ratings FOR EACH ROW
  WHEN (OLD.created_at + interval '24 hours' <= business_now()
    OR (NEW.id, NEW.redemption_id, NEW.order_id, NEW.created_at)
      IS DISTINCT FROM (OLD.id, OLD.redemption_id, OLD.order_id, OLD.created_at)) EXECUTE FUNCTION keep_rating();

-- ── Who may do what ────────────────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT ON ratings TO bizcoin_app, bizcoin_reader;
GRANT INSERT ON ratings TO bizcoin_app;
GRANT UPDATE (score, comment, updated_at) ON ratings TO bizcoin_app;
