import type { Config } from './config';

type Limits = Pick<Config, 'connectTimeoutMs' | 'statementTimeoutMs' | 'lockTimeoutMs' | 'longStatementTimeoutMs' | 'longLockTimeoutMs'>;

/** The settings of time limits in the shape that the database takes. */
export function databaseLimitsOf(config: Limits): {
  connectMs: number;
  short: { statementMs: number; lockMs: number };
  long: { statementMs: number; lockMs: number };
} {
  return {
    connectMs: config.connectTimeoutMs,
    short: { statementMs: config.statementTimeoutMs, lockMs: config.lockTimeoutMs },
    long: { statementMs: config.longStatementTimeoutMs, lockMs: config.longLockTimeoutMs },
  };
}
