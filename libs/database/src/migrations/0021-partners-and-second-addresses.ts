import { keepVendorsApart } from './vendors-apart';

/** With whom the contract is, and which people of an account somebody said are not the same person. */
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
