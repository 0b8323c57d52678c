import { keepVendorsApart } from './vendors-apart';

/** A vendor's scorecards. Version 1 of `default` is built in and has no row until somebody changes it. */
export const scorecards = `
CREATE TABLE scorecard (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  scorecard_id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (vendor_id, scorecard_id),
  UNIQUE (vendor_id, key)
);

CREATE TABLE scorecard_version (
  vendor_id uuid NOT NULL,
  scorecard_id uuid NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('draft', 'published', 'superseded')),
  content jsonb NOT NULL,
  author text NOT NULL,
  note text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  published_at timestamptz(3),
  CHECK ((state = 'draft') = (published_at IS NULL)),
  PRIMARY KEY (vendor_id, scorecard_id, version),
  FOREIGN KEY (vendor_id, scorecard_id) REFERENCES scorecard ON DELETE CASCADE
);
-- One draft a scorecard; one version in force a vendor.
CREATE UNIQUE INDEX scorecard_version_draft ON scorecard_version (vendor_id, scorecard_id) WHERE state = 'draft';
CREATE UNIQUE INDEX scorecard_version_in_force ON scorecard_version (vendor_id) WHERE state = 'published';
CREATE UNIQUE INDEX scorecard_version_published ON scorecard_version (vendor_id, published_at) WHERE published_at IS NOT NULL;

-- Stored scores name the version that they were computed by: what it said must stay.
CREATE FUNCTION keep_published_scorecards() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.state = 'draft' OR (NEW.content, NEW.author, NEW.note, NEW.published_at, NEW.version, NEW.scorecard_id)
      IS DISTINCT FROM (OLD.content, OLD.author, OLD.note, OLD.published_at, OLD.version, OLD.scorecard_id)) THEN
    RAISE EXCEPTION 'version % of a scorecard is published and cannot be changed', OLD.version;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_published BEFORE UPDATE ON scorecard_version FOR EACH ROW EXECUTE FUNCTION keep_published_scorecards();

${keepVendorsApart('scorecard', 'scorecard_version')}
CREATE POLICY only_drafts_go ON scorecard_version AS RESTRICTIVE FOR DELETE USING (state = 'draft');

GRANT SELECT, INSERT, UPDATE ON scorecard TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON scorecard_version TO :app;
`;
