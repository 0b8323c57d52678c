/** An account may name its country, where neither its region nor its time zone shows it. */
export const countries = `
ALTER TABLE account ADD COLUMN country text;
`;
