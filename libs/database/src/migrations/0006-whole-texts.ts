/**
 * Facts and trails are written and read whole. As `json` they are kept as the text that they travel as: nothing takes them apart, and
 * their repeated names compress to less than half of what `jsonb` does.
 */
export const wholeTexts = `
ALTER TABLE facts ALTER COLUMN facts TYPE json USING facts::json;
ALTER TABLE health ALTER COLUMN trail DROP DEFAULT;
ALTER TABLE health ALTER COLUMN trail TYPE json USING trail::json;
ALTER TABLE health ALTER COLUMN trail SET DEFAULT '[]';
`;
