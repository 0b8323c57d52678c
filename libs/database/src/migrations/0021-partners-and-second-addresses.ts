import { keepVendorsApart } from './vendors-apart';

/** Who holds the contract, and which people of an account were marked as different. */
export const partnersAndSecondAddresses = `
ALTER TABLE account ADD COLUMN contract_held_by text;

-- Each pair once: the smaller id comes first.
CREATE TABLE people_apart (
  vendor_id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  other_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (vendor_id, person_id, other_id),
  FOREIGN KEY (vendor_id, account_id) REFERENCES account ON DELETE CASCADE,
  FOREIGN KEY (vendor_id, person_id) REFERENCES person ON DELETE CASCADE,
  FOREIGN KEY (vendor_id, other_id) REFERENCES person ON DELETE CASCADE,
  CHECK (person_id < other_id)
);
CREATE INDEX people_apart_account ON people_apart (vendor_id, account_id);
GRANT SELECT, INSERT ON people_apart TO :app;
${keepVendorsApart('people_apart')}
`;
