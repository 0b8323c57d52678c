/**
 * Facts, trails and full breakdowns are written and read as a whole. `json` keeps their text, is not parsed, and compresses better than
 * `jsonb`.
 */
export const wholeTexts = `
ALTER TABLE facts ALTER COLUMN facts TYPE json USING facts::json;
ALTER TABLE health ALTER COLUMN trail DROP DEFAULT;
ALTER TABLE health ALTER COLUMN trail TYPE json USING trail::json;
ALTER TABLE health ALTER COLUMN trail SET DEFAULT '[]';
ALTER TABLE health_history ALTER COLUMN breakdown TYPE json USING breakdown::json;

-- Every row is written anew each night: with room beside it that stays on its page, and no index has to hear of it.
ALTER TABLE health SET (fillfactor = 50);
`;
