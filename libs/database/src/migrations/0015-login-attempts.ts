/**
 * Counts of log-in attempts, which every api process shares. The columns are those that rate-limiter-flexible expects, in its order.
 * Exempt from row-level security: it is read before the vendor is known. Holds hashes and numbers only.
 */
export const loginAttempts = `
CREATE TABLE login_attempt (
  key text PRIMARY KEY,
  points integer NOT NULL,
  expire bigint
);
CREATE INDEX login_attempt_expire ON login_attempt (expire);
GRANT SELECT, INSERT, UPDATE, DELETE ON login_attempt TO :app;
`;
