/**
 * Corrections and deletions of signals. The app may not UPDATE or DELETE the ledger, but call these functions, which run as the owner and
 * keep the old content. Row-level security is forced, so that the owner too is bound to the caller's vendor.
 */
export const corrections = `
-- What a signal said before it was corrected, or deleted. Written by the functions below only.
CREATE TABLE signal_revision (
  vendor_id uuid NOT NULL,
  signal_id uuid NOT NULL,
  revision integer NOT NULL,
  replaced_at timestamptz(3) NOT NULL,
  deleted boolean NOT NULL,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  occurred_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  source text NOT NULL,
  source_id text,
  pilot text,
  person_id uuid,
  value double precision,
  data jsonb NOT NULL,
  PRIMARY KEY (vendor_id, signal_id, revision),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX signal_revision_account ON signal_revision (vendor_id, account_id);
ALTER TABLE signal_revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE signal_revision FORCE ROW LEVEL SECURITY;
CREATE POLICY vendor_only ON signal_revision USING (vendor_id = NULLIF(current_setting('afterpilot.vendor', true), '')::uuid)
  WITH CHECK (vendor_id = NULLIF(current_setting('afterpilot.vendor', true), '')::uuid);
GRANT SELECT ON signal_revision TO :app;

-- Replaces the content of known signals, each at most once a call, and brings deleted ones back. Account, source and id stay. Answers
-- every known one: 'corrected' with what it was, 'same' where nothing differs, 'other-account' where it belongs to another account.
CREATE FUNCTION correct_signals(ids uuid[], accounts uuid[], kinds text[], moments timestamptz[], receipts timestamptz[], pilots text[],
  persons uuid[], numbers float8[], contents jsonb[])
RETURNS TABLE (signal_id uuid, account_id uuid, outcome text, was_kind text, was_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  vendor uuid := NULLIF(current_setting('afterpilot.vendor', true), '')::uuid;
BEGIN
  -- In one order everywhere. The statement after it sees what those have done who held them.
  PERFORM FROM signal s WHERE s.vendor_id = vendor AND s.signal_id = ANY(ids) ORDER BY s.signal_id FOR UPDATE;
  PERFORM FROM signal_revision r WHERE r.vendor_id = vendor AND r.signal_id = ANY(ids) AND r.deleted
    ORDER BY r.signal_id, r.revision FOR UPDATE;
  RETURN QUERY
  WITH sent AS MATERIALIZED (
    SELECT n.id, n.account, n.kind, n.at::timestamptz(3) AS at, n.received, n.pilot, n.person, n.number, n.content
    FROM unnest(ids, accounts, kinds, moments, receipts, pilots, persons, numbers, contents)
      AS n(id, account, kind, at, received, pilot, person, number, content)),
  known AS MATERIALIZED (
    SELECT s.*, true AS alive FROM signal s WHERE s.vendor_id = vendor AND s.signal_id = ANY(ids)
    UNION ALL
    (SELECT DISTINCT ON (r.signal_id) r.vendor_id, r.signal_id, r.account_id, r.kind, r.occurred_at, r.received_at, r.source, r.source_id,
       r.pilot, r.person_id, r.value, r.data, false
     FROM signal_revision r WHERE r.vendor_id = vendor AND r.signal_id = ANY(ids)
       AND NOT EXISTS (SELECT 1 FROM signal s WHERE s.vendor_id = vendor AND s.signal_id = r.signal_id)
     ORDER BY r.signal_id, r.revision DESC)),
  judged AS MATERIALIZED (
    SELECT n.*, k.alive, k.account_id AS owner, k.kind AS old_kind, k.occurred_at AS old_at, k.source, k.source_id,
      CASE WHEN k.account_id <> n.account THEN 'other-account'
           WHEN k.alive AND (k.kind, k.occurred_at, k.pilot, k.person_id, k.value, k.data)
             IS NOT DISTINCT FROM (n.kind, n.at, n.pilot, n.person, n.number, n.content) THEN 'same'
           ELSE 'corrected' END AS verdict
    FROM sent n JOIN known k ON k.signal_id = n.id),
  kept AS (
    INSERT INTO signal_revision (vendor_id, signal_id, revision, replaced_at, deleted, account_id, kind, occurred_at, received_at, source,
      source_id, pilot, person_id, value, data)
    SELECT vendor, k.signal_id, 1 + (SELECT count(*) FROM signal_revision r WHERE r.vendor_id = vendor AND r.signal_id = k.signal_id),
      clock_timestamp(), false, k.account_id, k.kind, k.occurred_at, k.received_at, k.source, k.source_id, k.pilot, k.person_id, k.value, k.data
    FROM known k JOIN judged j ON j.id = k.signal_id WHERE k.alive AND j.verdict = 'corrected'),
  replaced AS (
    UPDATE signal s SET kind = j.kind, occurred_at = j.at, received_at = j.received, pilot = j.pilot, person_id = j.person,
      value = j.number, data = j.content
    FROM judged j WHERE s.vendor_id = vendor AND s.signal_id = j.id AND j.alive AND j.verdict = 'corrected'),
  brought_back AS (
    INSERT INTO signal (vendor_id, signal_id, account_id, kind, occurred_at, received_at, source, source_id, pilot, person_id, value, data)
    SELECT vendor, j.id, j.owner, j.kind, j.at, j.received, j.source, j.source_id, j.pilot, j.person, j.number, j.content
    FROM judged j WHERE NOT j.alive AND j.verdict = 'corrected')
  SELECT j.id, j.owner, j.verdict, j.old_kind, j.old_at FROM judged j;
END $$;

-- Takes a signal out of the ledger and keeps it as a revision. Answers what it was, or nothing where there is none.
CREATE FUNCTION delete_signal(id uuid)
RETURNS TABLE (account_id uuid, was_kind text, was_at timestamptz)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  vendor uuid := NULLIF(current_setting('afterpilot.vendor', true), '')::uuid;
BEGIN
  PERFORM FROM signal s WHERE s.vendor_id = vendor AND s.signal_id = id FOR UPDATE;
  RETURN QUERY
  WITH gone AS (DELETE FROM signal s WHERE s.vendor_id = vendor AND s.signal_id = id RETURNING s.*),
  kept AS (
    INSERT INTO signal_revision (vendor_id, signal_id, revision, replaced_at, deleted, account_id, kind, occurred_at, received_at, source,
      source_id, pilot, person_id, value, data)
    SELECT vendor, g.signal_id, 1 + (SELECT count(*) FROM signal_revision r WHERE r.vendor_id = vendor AND r.signal_id = g.signal_id),
      clock_timestamp(), true, g.account_id, g.kind, g.occurred_at, g.received_at, g.source, g.source_id, g.pilot, g.person_id, g.value, g.data
    FROM gone g)
  SELECT g.account_id, g.kind, g.occurred_at FROM gone g;
END $$;

REVOKE ALL ON FUNCTION correct_signals(uuid[], uuid[], text[], timestamptz[], timestamptz[], text[], uuid[], float8[], jsonb[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION delete_signal(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION correct_signals(uuid[], uuid[], text[], timestamptz[], timestamptz[], text[], uuid[], float8[], jsonb[]) TO :app;
GRANT EXECUTE ON FUNCTION delete_signal(uuid) TO :app;
`;
