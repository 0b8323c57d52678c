/**
 * Facts are written anew with each signal of an account, and read with the next: compressing them took more than all else that storing
 * them does. Half of their text are ids, which hardly get shorter.
 */
export const factsAsTheyAre = `
ALTER TABLE facts ALTER COLUMN facts SET STORAGE EXTERNAL;
`;
