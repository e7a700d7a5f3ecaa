-- Which accounts the ledger knows, as a function: PostgreSQL reads the text of a CHECK anew for every statement, and two
-- long patterns were a tenth of the work of a purchase. A function is read once a session.
CREATE FUNCTION is_ledger_account(account text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN account ~ '^(wallet:[0-9a-f-]{36}|dealer_float:[0-9a-f-]{36}|issuance|top_up_clearing|revenue|expiry|adjustment|receivable)$';
END $$;
ALTER TABLE bizpoints_transactions
  DROP CONSTRAINT ledger_from_account_known,
  DROP CONSTRAINT ledger_to_account_known,
  ADD CONSTRAINT ledger_from_account_known CHECK (is_ledger_account(from_account)),
  ADD CONSTRAINT ledger_to_account_known CHECK (is_ledger_account(to_account));
