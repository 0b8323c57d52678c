import { keepVendorsApart } from './vendors-apart';

/** What the portfolio copies from the account: the columns by which it sorts, filters, counts and searches. */
const COPIED = ['name', 'region', 'csm', 'ae', 'annual_value', 'currency', 'renews_on'];

/**
 * The portfolio reads one narrow row per account. Texts and the score's trail, of which a page shows a few dozen, move to `health_detail`;
 * a trigger copies into `health` what the portfolio needs from the account.
 */
export const portfolioInOneTable = `
CREATE TABLE health_detail (
  vendor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  worded_at timestamptz(3),
  sentence jsonb,
  hint jsonb,
  override jsonb,
  breakdown jsonb,
  trail json,
  PRIMARY KEY (vendor_id, account_id),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
) WITH (fillfactor = 70);

-- The owner of a table sees its rows only while row-level security is not forced.
ALTER TABLE account NO FORCE ROW LEVEL SECURITY;
ALTER TABLE health NO FORCE ROW LEVEL SECURITY;
INSERT INTO health_detail (vendor_id, account_id, worded_at, sentence, hint, override, breakdown, trail)
SELECT vendor_id, account_id, worded_at, sentence, hint, override, breakdown, trail FROM health WHERE computed_at IS NOT NULL;

ALTER TABLE health
  ADD COLUMN name text,
  ADD COLUMN region text,
  ADD COLUMN csm text,
  ADD COLUMN ae text,
  ADD COLUMN annual_value bigint,
  ADD COLUMN currency text,
  ADD COLUMN renews_on date,
  ADD COLUMN account_text text,
  -- A meeting ahead is waited for, so its silence calls for nobody.
  ADD COLUMN held boolean NOT NULL DEFAULT false,
  -- Sources that stopped delivering and whose values are kept.
  ADD COLUMN stopped_sources text[] NOT NULL DEFAULT '{}';
UPDATE health h SET ${COPIED.map((column) => `${column} = a.${column}`).join(', ')}, account_text = a.search_text,
  held = coalesce(h.sentence->>'code' = 'silence.held', false),
  stopped_sources = ARRAY(SELECT source #>> '{}' FROM jsonb_path_query(h.breakdown, '$.stopped[*].params.source') source)
FROM account a WHERE a.vendor_id = h.vendor_id AND a.account_id = h.account_id;
ALTER TABLE health
  ALTER COLUMN name SET NOT NULL,
  ALTER COLUMN account_text SET NOT NULL,
  DROP COLUMN worded_at,
  DROP COLUMN sentence,
  DROP COLUMN hint,
  DROP COLUMN override,
  DROP COLUMN breakdown,
  DROP COLUMN trail;
-- Under row-level security an index serves comparisons that cannot leak a row, and lower() is not among them.
ALTER TABLE health ADD COLUMN csm_key text GENERATED ALWAYS AS (lower(csm)) STORED;
-- Without it the rows would stay as wide as they were until each is written again.
CLUSTER health USING health_pkey;
CREATE INDEX health_csm ON health (vendor_id, csm_key);
ALTER TABLE account FORCE ROW LEVEL SECURITY;
ALTER TABLE health FORCE ROW LEVEL SECURITY;

CREATE FUNCTION health_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT ${COPIED.join(', ')}, search_text INTO ${COPIED.map((column) => `NEW.${column}`).join(', ')}, NEW.account_text
  FROM account WHERE vendor_id = NEW.vendor_id AND account_id = NEW.account_id;
  RETURN NEW;
END $$;
-- A restored row brings its copy along.
CREATE TRIGGER copy_account BEFORE INSERT ON health FOR EACH ROW WHEN (NEW.name IS NULL) EXECUTE FUNCTION health_of_account();

CREATE FUNCTION account_to_health() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE health SET ${COPIED.map((column) => `${column} = NEW.${column}`).join(', ')}, account_text = NEW.search_text
  WHERE vendor_id = NEW.vendor_id AND account_id = NEW.account_id;
  RETURN NULL;
END $$;
CREATE TRIGGER copy_to_health AFTER UPDATE ON account FOR EACH ROW
  WHEN ((${COPIED.map((column) => `OLD.${column}`).join(', ')}, OLD.search_text) IS DISTINCT FROM (${COPIED.map((column) => `NEW.${column}`).join(', ')}, NEW.search_text))
  EXECUTE FUNCTION account_to_health();

${keepVendorsApart('health_detail')}
GRANT SELECT, INSERT, UPDATE ON health_detail TO :app;

-- A person's name as a search compares it. It empties itself with the name.
ALTER TABLE person ADD COLUMN search_text text GENERATED ALWAYS AS (folded(coalesce(name, translate(address, '._-', '   ')))) STORED;

-- The agenda: open tasks by their day.
CREATE INDEX task_due ON task (vendor_id, due_on, task_id) WHERE state = 'open';
`;
