/**
 * The foreign key made each outbox row lock its vendor's row: half of the cost of writing it, and one row that all transactions of the
 * vendor contended for. A trigger deletes the rows of a deleted vendor instead. Its name sorts behind the cascades', which wait for
 * transactions that still write.
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
