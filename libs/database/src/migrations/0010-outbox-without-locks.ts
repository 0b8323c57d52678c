/**
 * Every row of the outbox looked up its vendor's row and locked it: half of what writing it cost, and one row that all of a vendor's
 * transactions met at. What wakes an account is written with the account's rows, which name the vendor. What is left to do: with a vendor
 * goes what waits for it. The trigger's name sorts behind the cascades', which wait for whoever still writes.
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
