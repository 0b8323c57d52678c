/** An account may say in which country it is, where neither its region nor its time zone tells. */
export const countries = `
ALTER TABLE account ADD COLUMN country text;
`;
