/**
 * An event may have several listeners: one row of the outbox per event and listener. Rows that wait get the listener their event had.
 * `health.alarm` tells a recompute that the health before it was an alarm, so that its end is reported too.
 */
export const listeners = `
ALTER TABLE outbox ADD COLUMN listener text;
ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
UPDATE outbox SET listener = CASE event
  WHEN 'signals.to-project' THEN 'project-account'
  WHEN 'pilot.handed-over' THEN 'start-handover-follow-up'
  WHEN 'health.recomputed' THEN 'review-playbooks'
  ELSE 'recompute' END;
INSERT INTO outbox (vendor_id, event, listener, account_id, payload, created_at, due_at, failed_at, error)
  SELECT vendor_id, event, 'project-pilots', account_id, payload, created_at, due_at, failed_at, error
  FROM outbox WHERE event = 'signals.to-project';
UPDATE outbox SET event = 'signals.described' WHERE event = 'signals.to-project';
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox ALTER COLUMN listener SET NOT NULL;
DROP INDEX outbox_account;
CREATE INDEX outbox_account ON outbox (vendor_id, account_id, listener);

ALTER TABLE health ADD COLUMN alarm boolean NOT NULL DEFAULT false;
ALTER TABLE health NO FORCE ROW LEVEL SECURITY;
UPDATE health SET alarm = true WHERE jsonb_path_exists(breakdown, '$.silence.alarm ? (@ == true)')
  OR jsonb_path_exists(breakdown, '$.pilots[*].silence.alarm ? (@ == true)');
ALTER TABLE health FORCE ROW LEVEL SECURITY;
`;
