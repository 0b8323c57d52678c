/** Deleting these would delete an account's ledger and history by cascade, past their row-level policies. No program deletes them. */
export const rowsStay = `
REVOKE DELETE ON account, pilot, person, member FROM :app;
`;
