import { keepVendorsApart } from './vendors-apart';

/** Nights: the forecast of each account, the progress of each night, and the hour at which something is due before it. */
export const nights = `
-- What the coming nights will say of an account if no signal comes. Written with its health, and worth nothing by another version.
CREATE TABLE foresight (
  vendor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  version text NOT NULL,
  gates jsonb NOT NULL,
  nights timestamptz(3)[] NOT NULL,
  scores float8[] NOT NULL,
  raw_scores float8[] NOT NULL,
  attentions float8[] NOT NULL,
  risks float8[] NOT NULL,
  due_at timestamptz(3),
  PRIMARY KEY (vendor_id, account_id),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);

-- Nights as they were worked through. Each chunk counts itself in its own transaction.
CREATE TABLE night (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  due_at timestamptz(3) NOT NULL,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  accounts integer NOT NULL,
  calm integer NOT NULL DEFAULT 0,
  computed integer NOT NULL DEFAULT 0,
  PRIMARY KEY (vendor_id, due_at)
);

ALTER TABLE vendor ADD COLUMN hourly_due_at timestamptz(3) NOT NULL DEFAULT now();

-- Of one moment an account is spoken of once: so a night that is worked through twice says nothing twice.
DROP INDEX health_history_as_of;
CREATE UNIQUE INDEX health_history_as_of ON health_history (vendor_id, account_id, as_of);

-- Nobody reads by it, and it would make every night's update of every row a new entry.
DROP INDEX health_nightly;

${keepVendorsApart('foresight', 'night')}

GRANT SELECT, INSERT, UPDATE, DELETE ON foresight TO :app;
GRANT SELECT, INSERT, UPDATE ON night TO :app;
`;
