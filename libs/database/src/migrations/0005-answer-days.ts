import { keepVendorsApart } from './vendors-apart';

/** Answers of all accounts by day: they show the days that were quiet everywhere. */
export const answerDays = `
-- How many answers came on a day (UTC), counted 48 hours after its end and then fixed; fixed_on is null where that was long over.
CREATE TABLE answer_day (
  vendor_id uuid NOT NULL REFERENCES vendor ON DELETE CASCADE,
  day date NOT NULL,
  answers integer NOT NULL,
  fixed_on date,
  PRIMARY KEY (vendor_id, day)
);

${keepVendorsApart('answer_day')}

GRANT SELECT, INSERT ON answer_day TO :app;
`;
