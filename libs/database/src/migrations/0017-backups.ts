/** Which backups were taken, so that their age can be monitored. Exempt from row-level security: it holds no vendor's data. */
export const backups = `
CREATE TABLE backup (
  backup_id uuid PRIMARY KEY,
  started_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3) NOT NULL,
  file text NOT NULL,
  rows bigint,
  bytes bigint,
  error text
);
GRANT SELECT, INSERT, DELETE ON backup TO :app;
`;
