/**
 * With the foreign key, each insert into the outbox locked the row of its vendor. That was half of the cost of the insert, and all
 * transactions of the vendor contended for that row. Now a trigger deletes a vendor's outbox rows. Triggers fire in the order of their
 * names, and this one sorts after the cascading foreign keys, which wait for transactions that are still writing.
 */
export const outboxWithoutLocks = `
ALTER TABLE outbox DROP CONSTRAINT outbox_vendor_id_fkey;

CREATE FUNCTION take_outbox_along() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bound text := current_setting('afterpilot.vendor', true);
BEGIN
  PERFORM set_config('afterpilot.vendor', OLD.vendor_id::text, true);
  DELETE FROM outbox WHERE vendor_id = OLD.vendor_id;
  PERFORM set_config('afterpilot.vendor', coalesce(bound, ''), true);
  RETURN NULL;
END $$;
CREATE TRIGGER take_outbox_along AFTER DELETE ON vendor FOR EACH ROW EXECUTE FUNCTION take_outbox_along();
`;
