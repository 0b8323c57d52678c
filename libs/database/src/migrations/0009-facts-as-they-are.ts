/**
 * Facts are rewritten with each signal and read with the next: compressing them took longer than the rest of storing them. Half of their
 * text is ids, which hardly compress.
 */
export const factsAsTheyAre = `
ALTER TABLE facts ALTER COLUMN facts SET STORAGE EXTERNAL;
`;
