import { keepVendorsApart } from './vendors-apart';

/** Topics of the signal kinds at the time of this migration. */
const TOPICS = `VALUES
  ('touchpoint.inbound', 'talk'), ('touchpoint.outbound', 'talk'), ('touchpoint.bounced', 'talk'), ('touchpoint.auto-replied', 'talk'),
  ('meeting.scheduled', 'meetings'), ('meeting.held', 'meetings'), ('meeting.missed', 'meetings'), ('meeting.rescheduled', 'meetings'),
  ('stakeholder.assigned', 'roles'), ('stakeholder.vacated', 'roles'), ('budget.changed', 'budget'), ('readiness.answered', 'readiness'),
  ('promise.made', 'promises'), ('promise.settled', 'promises'), ('knowledge.shown', 'knowledge'), ('value.claimed', 'value'),
  ('value.accepted', 'value'), ('order.placed', 'forwardStep'), ('next-step.agreed', 'nextStep'), ('operation.performed', 'operations'),
  ('ticket.opened', 'support'), ('ticket.closed', 'support'), ('survey.answered', 'support'), ('owner.changed', 'staff'),
  ('pilot.handed-over', 'handover'), ('handover.item-done', 'handover'), ('handover.item-accepted', 'handover'),
  ('handover.item-waived', 'handover'), ('fleet.reported', 'fleet'), ('user.active', 'use'), ('decision.opened', 'decisions'),
  ('decision.closed', 'decisions'), ('rollout.planned', 'rollout'), ('alarm.handled', 'alarms'), ('pulse.given', 'pulse'),
  ('contract.signed', 'money'), ('contract.renewed', 'money'), ('contract.ended', 'money'), ('invoice.issued', 'money'),
  ('invoice.paid', 'money'), ('notice.given', 'money'), ('account.described', 'description'), ('pilot.described', 'description'),
  ('quiet.agreed', 'description'), ('pilot.stage-changed', 'description'), ('context.recorded', 'context'), ('context.ended', 'context')`;

/** The days on which each source delivered, and its outages. */
export const feeds = `
-- The days (UTC) on which a source delivered signals of a topic, for any account. A deleted signal's day stays.
CREATE TABLE feed_day (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  source text NOT NULL,
  topic text NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (vendor_id, source, topic, day)
);

-- Follows from feed_day and the date. until_at is null while the outage lasts.
CREATE TABLE outage (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  source text NOT NULL,
  topic text NOT NULL,
  from_at timestamptz(3) NOT NULL,
  known_from timestamptz(3) NOT NULL,
  until_at timestamptz(3),
  PRIMARY KEY (vendor_id, source, topic, from_at)
);

-- The owner of a table sees its rows only while row-level security is not forced.
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
INSERT INTO feed_day (vendor_id, source, topic, day)
SELECT DISTINCT s.vendor_id, s.source, k.topic, (s.occurred_at AT TIME ZONE 'UTC')::date
FROM signal s JOIN (${TOPICS}) k (kind, topic) ON k.kind = s.kind;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;

${keepVendorsApart('feed_day', 'outage')}

GRANT SELECT, INSERT ON feed_day TO :app;
GRANT SELECT, INSERT, UPDATE, DELETE ON outage TO :app;
`;
