import { keepVendorsApart } from './vendors-apart';

/** Everything the first version needs. `:owner`, `:app` and `:relay` are replaced by quoted role names. */
export const foundation = `
-- Exempt from row-level security: the directory of tenants. It names nobody's client.
CREATE TABLE vendor (
  vendor_id uuid PRIMARY KEY,
  key text NOT NULL UNIQUE,
  name text NOT NULL,
  time_zone text NOT NULL DEFAULT 'UTC',
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  nightly_due_at timestamptz(3) NOT NULL DEFAULT now()
);

-- Exempt: a credential must be found before its vendor is known. Holds hashes only.
CREATE TABLE credential (
  hash bytea PRIMARY KEY,
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('api-key', 'login', 'session')),
  ref_id uuid NOT NULL,
  expires_at timestamptz(3)
);
CREATE INDEX credential_ref ON credential (vendor_id, ref_id);

-- Exempt: which worker processes are alive. Holds nothing of any vendor.
CREATE TABLE worker (
  worker_id uuid PRIMARY KEY,
  started_at timestamptz(3) NOT NULL,
  beat_at timestamptz(3) NOT NULL,
  queue jsonb NOT NULL
);

CREATE TABLE member (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  member_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'csm', 'ae')),
  password_hash text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (vendor_id, member_id),
  UNIQUE (vendor_id, email)
);

CREATE TABLE api_key (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  api_key_id uuid NOT NULL,
  name text NOT NULL,
  prefix text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  revoked_at timestamptz(3),
  PRIMARY KEY (vendor_id, api_key_id)
);

CREATE TABLE account (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  account_id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  region text,
  time_zone text,
  weekend smallint[],
  route text,
  partner text,
  operated_by text,
  contract_model text,
  annual_value bigint,
  potential bigint,
  currency text,
  renews_on date,
  csm text,
  ae text,
  described_at timestamptz(3),
  described_by uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (vendor_id, account_id),
  UNIQUE (vendor_id, key)
);

CREATE TABLE pilot (
  vendor_id uuid NOT NULL,
  pilot_id uuid NOT NULL,
  account_id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  stage text NOT NULL DEFAULT 'running',
  planned_devices integer,
  reporting_interval_minutes integer,
  dormant_months smallint[] NOT NULL DEFAULT '{}',
  started_on date,
  planned_end_on date,
  handed_over_at timestamptz(3),
  handover_assumed boolean NOT NULL DEFAULT false,
  described_at timestamptz(3),
  described_by uuid,
  handed_over_by uuid,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (vendor_id, pilot_id),
  UNIQUE (vendor_id, account_id, key),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);

CREATE TABLE person (
  vendor_id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  address text,
  name text,
  PRIMARY KEY (vendor_id, person_id),
  UNIQUE (vendor_id, account_id, address),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);

-- The ledger. signal_id is the 128-bit identity; nothing here is ever updated.
CREATE TABLE signal (
  vendor_id uuid NOT NULL,
  signal_id uuid NOT NULL,
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
  PRIMARY KEY (vendor_id, signal_id),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX signal_account ON signal (vendor_id, account_id, occurred_at, signal_id);

-- A cache: what the account's signals fold into. Another fold_version is folded anew.
CREATE TABLE facts (
  vendor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  fold_version integer NOT NULL,
  facts jsonb NOT NULL,
  folded_at timestamptz(3),
  folded_id uuid,
  PRIMARY KEY (vendor_id, account_id),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);

-- One row an account, made with it: today's health, and the lock for everything that changes it.
CREATE TABLE health (
  vendor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  as_of timestamptz(3),
  computed_at timestamptz(3),
  score double precision,
  raw_score double precision,
  band text,
  early_read boolean NOT NULL DEFAULT false,
  coverage double precision NOT NULL DEFAULT 0,
  pilot text NOT NULL DEFAULT 'main',
  scorecard text,
  attention double precision NOT NULL DEFAULT 0,
  risk double precision,
  sentence jsonb,
  breakdown jsonb,
  trail jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (vendor_id, account_id),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX health_nightly ON health (vendor_id, computed_at);

-- What we said, and when we said it. Append only.
CREATE TABLE health_history (
  vendor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  history_id uuid NOT NULL,
  as_of timestamptz(3) NOT NULL,
  computed_at timestamptz(3) NOT NULL,
  score double precision,
  raw_score double precision,
  band text,
  coverage double precision NOT NULL,
  pilot text NOT NULL,
  scorecard text NOT NULL,
  cause text NOT NULL,
  gates jsonb NOT NULL DEFAULT '[]',
  breakdown jsonb,
  PRIMARY KEY (vendor_id, account_id, history_id),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX health_history_as_of ON health_history (vendor_id, account_id, as_of);

CREATE TABLE band_change (
  vendor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  pilot text NOT NULL,
  band text NOT NULL,
  day date NOT NULL,
  from_band text,
  as_of timestamptz(3) NOT NULL,
  PRIMARY KEY (vendor_id, account_id, pilot, band, day),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);

CREATE TABLE outbox (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  outbox_id bigint GENERATED ALWAYS AS IDENTITY,
  event text NOT NULL,
  account_id uuid,
  payload jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz(3) NOT NULL DEFAULT now(),
  failed_at timestamptz(3),
  error text,
  PRIMARY KEY (vendor_id, outbox_id)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE failed_at IS NULL;
CREATE INDEX outbox_account ON outbox (vendor_id, account_id, event);

CREATE TABLE playbook_run (
  vendor_id uuid NOT NULL,
  run_id uuid NOT NULL,
  account_id uuid NOT NULL,
  pilot text NOT NULL,
  playbook text NOT NULL,
  version integer NOT NULL,
  trigger_key text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'done', 'withdrawn')),
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  reason jsonb,
  wake_at timestamptz(3),
  PRIMARY KEY (vendor_id, run_id),
  UNIQUE (vendor_id, account_id, playbook, trigger_key),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);

CREATE TABLE task (
  vendor_id uuid NOT NULL,
  task_id uuid NOT NULL,
  run_id uuid NOT NULL,
  account_id uuid NOT NULL,
  pilot text NOT NULL,
  playbook text NOT NULL,
  step text NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  due_on date NOT NULL,
  assignee text,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'withdrawn')),
  reason text,
  created_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  PRIMARY KEY (vendor_id, task_id),
  UNIQUE (vendor_id, run_id, step),
  FOREIGN KEY (vendor_id, run_id) REFERENCES playbook_run ON DELETE CASCADE,
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE
);
CREATE INDEX task_account ON task (vendor_id, account_id, state, due_on);
CREATE INDEX task_assignee ON task (vendor_id, assignee, due_on) WHERE state = 'open';

${keepVendorsApart('member', 'api_key', 'account', 'pilot', 'person', 'signal', 'facts', 'health', 'health_history', 'band_change', 'outbox', 'playbook_run', 'task')}

-- The relay carries wake-ups for every vendor: it sees what is waiting and when, never what it is about.
CREATE POLICY relay ON outbox TO :relay USING (true) WITH CHECK (true);
CREATE POLICY relay ON playbook_run FOR SELECT TO :relay USING (wake_at IS NOT NULL);
GRANT SELECT, UPDATE ON outbox TO :relay;
GRANT SELECT (vendor_id, run_id, account_id, state, wake_at) ON playbook_run TO :relay;
GRANT SELECT ON vendor TO :relay;
GRANT UPDATE (nightly_due_at) ON vendor TO :relay;

GRANT SELECT, INSERT, UPDATE ON vendor TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON credential, worker, member, api_key, account, pilot, person, facts, health, band_change,
  outbox, playbook_run, task TO :app;
-- Append only, also for a program that has gone wrong.
GRANT SELECT, INSERT ON signal, health_history TO :app;
`;
