/**
 * Two lanes, so that no import, night or replay delays a signal that somebody waits for. The index finds the vendors and listeners with due
 * rows in one step each, however many rows one of them has.
 */
export const lanes = `
ALTER TABLE outbox ADD COLUMN lane text NOT NULL DEFAULT 'live' CHECK (lane IN ('live', 'backfill'));
CREATE INDEX outbox_lane ON outbox (lane, vendor_id, listener, due_at) WHERE failed_at IS NULL;
DROP INDEX outbox_due;
`;
